/** Demo: werkgroep 3, written from its onderwerpen in the Actieplan (r.209). */
import { adds, type DemoSection, daysAgo, gereed, heropent, minutesAgo, rewrites } from '../story';

const slug = 'wijkteams';

export const wijkteams: DemoSection[] = [
  {
    slug,
    key: 'opdracht',
    steps: [
      adds(
        'esra',
        daysAgo(26, '09:00'),
        `
Deze werkgroep gaat over bouwsteen 3 uit het Koersdocument: **Wijkteam 2023**.
We werken twee scenario's uit voor de transformatieopgave van de wijkteams. Daarna brengen we de consequenties van beide scenario's in kaart.`,
      ),
      adds(
        'hanna',
        daysAgo(25, '11:40'),
        `
> Afhankelijk van de door de drie gemeenten gemaakte keuze voor één van beide scenario's krijgt de werkgroep een vervolg vanaf juni 2021. (Actieplan r.209)`,
      ),
      gereed('esra', daysAgo(22, '13:30')),
    ],
  },
  {
    slug,
    key: 'plaatje-2023',
    steps: [
      adds(
        'esra',
        daysAgo(18, '10:05'),
        `
# Twee scenario's
| Scenario | Wat het inhoudt |
| Scenario 1 | De huidige organisaties die de wijkteams uitvoeren krijgen de opdracht om 'wijkteam 2023' voor het onderdeel Jeugd&Gezin te implementeren. |
| Scenario 2 | De opdracht wijkteam 2023 voor het onderdeel Jeugd&Gezin wordt onderdeel van de integrale opdracht. |`,
      ),
      adds(
        'karima',
        daysAgo(7, '18:45'),
        `
# Wat een gezin merkt
Voor een gezin mag het niet uitmaken welk scenario het wordt. We willen dat hulp **dichtbij** is, en dat niemand een kind loslaat *totdat een ander het vastheeft*.`,
      ),
      adds(
        'femke',
        daysAgo(1, '09:30'),
        `
# Consequenties
- Voor het kind en het gezin
- Voor de medewerkers van de wijkteams
- Voor de verbinding met de overige onderdelen van het MVS Jeugdmodel
  - onderwijs
  - praktijkondersteuner huisarts
  - flexibel team`,
      ),
      adds(
        'hanna',
        minutesAgo(18),
        `
# Voor de marktconsultatie
Het onderwerp wordt ook meegenomen in de marktconsultatie (spoor 2). Zie [TenderNed](https://www.tenderned.nl/tenderned-tap/aankondigingen/218131).`,
      ),
    ],
  },
  {
    slug,
    key: 'randvoorwaarden',
    steps: [
      adds(
        'hanna',
        daysAgo(16, '12:20'),
        `
Wat moet er in beide scenario's geregeld zijn?
1. Een duidelijke opdracht voor het onderdeel Jeugd&Gezin.
2. Afspraken over de verbinding met de andere bouwstenen.
3. Ruimte voor professionals en vertrouwen in professionele afwegingen.`,
      ),
    ],
  },
  {
    slug,
    key: 'andere-werkgroepen',
    steps: [
      adds(
        'esra',
        daysAgo(12, '15:10'),
        `
- **Onderwijs:** wat is de verhouding tussen uw ondersteuningsstructuur en het wijkteam?
- **Praktijkondersteuner huisarts:** hoe sluit u aan bij het wijkteam?
- **Veiligheid:** wat heeft het wijkteam nodig voor tijdig signaleren, afschalen en opschalen?`,
      ),
      gereed('esra', daysAgo(5, '10:45')),
    ],
  },
  {
    slug,
    key: 'vraag-aan-aanbieder',
    steps: [
      adds(
        'esra',
        daysAgo(17, '09:45'),
        `
De jeugdhulpaanbieder werkt samen met het wijkteam als netwerk, vanuit ieders toegevoegde waarde.`,
      ),
      gereed('esra', daysAgo(15, '16:10')),
      heropent(
        'esra',
        daysAgo(9, '08:50'),
        'Het verschil tussen scenario 1 en 2 ontbreekt in de vraag.',
      ),
      rewrites(
        'femke',
        daysAgo(8, '10:20'),
        `
# In beide scenario's
De jeugdhulpaanbieder werkt samen met het wijkteam als netwerk, vanuit ieders toegevoegde waarde.
# Alleen in scenario 1
De aanbieder maakt afspraken met de organisaties die de wijkteams uitvoeren.
# Alleen in scenario 2
Wijkteam 2023 voor het onderdeel Jeugd&Gezin is deel van de integrale opdracht.`,
      ),
      gereed('esra', daysAgo(3, '14:25')),
    ],
  },
  {
    slug,
    key: 'quick-wins',
    steps: [
      adds(
        'karima',
        daysAgo(10, '19:05'),
        `
- Laat cliënten en inwoners nu al meelezen met de scenario's.
- Leg de woorden uit die iedereen anders gebruikt.`,
      ),
      gereed('esra', daysAgo(6, '11:50')),
    ],
  },
];
