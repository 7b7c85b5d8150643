import { ButtonLink } from '~/ui/button-link';
import { Card } from '~/ui/card';
import { DateTime } from '~/ui/date-time';
import { Icon } from '~/ui/icon';
import { PageHeader } from '~/ui/page-header';
import { TextLink } from '~/ui/text-link';
import { type SectionPlace, sectionCrumbs, sectionPath } from './section-crumbs';
import type { VersionRow } from './versions-page';

export interface VersionPageProps {
  place: SectionPlace;
  vraag: string;
  version: VersionRow & { html: string };
  /** There is a newer version than this one. */
  isOld: boolean;
}

/** One frozen version: to read, and to check that it is still what was frozen. */
export function VersionPage({ place, vraag, version, isOld }: VersionPageProps) {
  const path = sectionPath(place);
  const { id, number } = version;
  return (
    <>
      <PageHeader
        breadcrumbs={[...sectionCrumbs(place), { to: `${path}/versies`, label: 'Versies' }]}
        above={id}
        title={`Wat stond er in “${place.titel}”?`}
        lead={
          <>
            Gereed gemeld door {version.createdByName} ({version.createdByOrganisation}) op{' '}
            <DateTime value={version.createdAt} />.{isOld ? ' Er is een nieuwere versie.' : null}
          </>
        }
        actions={
          <ButtonLink to={`${path}/vergelijk?van=${number}`}>
            Vergelijk met de tekst van nu
          </ButtonLink>
        }
      />
      <div className="columns">
        <Card as="article" aria-labelledby="tekst">
          <h2 id="tekst" className="visually-hidden">
            De tekst van {id}
          </h2>
          <p className="plan-section__question">{vraag}</p>
          <div className="plan-section__text">
            {/* biome-ignore lint/security/noDangerouslySetInnerHtml: documentToHtml escapes everything in it */}
            <div className="rich-text" dangerouslySetInnerHTML={{ __html: version.html }} />
          </div>
        </Card>
        <div className="stack">
          <HashCard path={path} version={version} />
          {number > 1 ? (
            <p className="no-print">
              <TextLink to={`${path}/vergelijk?van=${number - 1}&tot=${number}`}>
                Wat veranderde er sinds de vorige versie?
              </TextLink>
            </p>
          ) : null}
        </div>
      </div>
    </>
  );
}

function HashCard({
  path,
  version: { id, number, sha256 },
}: {
  path: string;
  version: VersionRow;
}) {
  return (
    <Card title="Is dit echt de tekst van toen?" headingLevel={2}>
      <div className="stack stack--tight">
        <p>
          Van elke versie bewaren we een controlecode. Wie later één letter verandert, krijgt een
          andere code.
        </p>
        <p>
          <span className="muted">Controlecode (SHA-256):</span>
          <br />
          <code className="hash">{sha256}</code>
        </p>
        <p>
          <ButtonLink to={`${path}/versies/${number}/json`} reloadDocument small>
            <Icon name="download" />
            Download {id}.json
          </ButtonLink>
        </p>
        <details>
          <summary>Zo controleert u de code zelf</summary>
          <p>
            Download het bestand en laat uw computer er de SHA-256 van berekenen. Op Windows kan dat
            met <code>certutil -hashfile {id}.json SHA256</code>, op Mac en Linux met{' '}
            <code>shasum -a 256 {id}.json</code>. De uitkomst moet precies de code hierboven zijn.
          </p>
        </details>
      </div>
    </Card>
  );
}
