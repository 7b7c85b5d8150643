/** Demo: single sections of other werkgroepen, from the Actieplan (r.199, r.217, r.233-247). */
import { adds, type DemoSection, daysAgo, gereed, minutesAgo, nietVanToepassing } from '../story';

export const overige: DemoSection[] = [
  {
    slug: 'ondersteunend-netwerk',
    key: 'opdracht',
    steps: [
      adds(
        'imre',
        daysAgo(15, '10:00'),
        `
Bouwsteen 1: **netwerk rondom het kind, de ouder/opvoeder in het gewone leven**. We beschrijven het plaatje per 1-1-2023 en hoe we daar komen.`,
      ),
      gereed('imre', daysAgo(9, '11:15')),
    ],
  },
  {
    slug: 'ondersteunend-netwerk',
    key: 'plaatje-2023',
    steps: [
      adds(
        'imre',
        daysAgo(6, '13:00'),
        `
- Waar denken we aan bij een ondersteunend netwerk dat ieder kind heeft of zou moeten hebben?
- Hoe verhouden het informele netwerk en het formele zich tot elkaar?`,
      ),
      adds(
        'daan',
        minutesAgo(130),
        `
Voor jonge kinderen hoort de kinderopvang bij het *gewone leven*. Die nemen we mee.`,
      ),
    ],
  },
  {
    slug: 'flexibel-team',
    key: 'plaatje-2023',
    steps: [
      adds(
        'femke',
        daysAgo(19, '14:40'),
        `
# Het prototype
We beschrijven de samenstelling en de capaciteit van het flexibel team van specialisten.
# De rol
Ten opzichte van:
- wijkteam
- onderwijs
- praktijkondersteuner jeugd huisarts`,
      ),
    ],
  },
  {
    slug: 'veiligheid',
    key: 'opdracht',
    steps: [
      adds(
        'lars',
        daysAgo(12, '09:35'),
        `
Deze werkgroep gaat over het onderwerp veiligheid uit het Koersdocument en raakt aan alle andere werkgroepen.`,
      ),
      gereed('lars', daysAgo(8, '15:55')),
    ],
  },
  {
    slug: 'veiligheid',
    key: 'vraag-aan-aanbieder',
    steps: [
      adds(
        'lars',
        daysAgo(5, '09:10'),
        `
We maken een omschrijving van de benodigde kennis en kunde van de professionals. Daarbij gebruiken we de huidige melding- en signaleringsafspraken. We denken ook aan de meldcode en SISA voor gebruik na 2023.`,
      ),
    ],
  },
  {
    slug: 'informatie-data-en-leren',
    key: 'opdracht',
    steps: [
      adds(
        'lars',
        daysAgo(4, '10:25'),
        `
We gaan aan de slag met het verbeteren van de informatiepositie, samen leren en ontsluiten van geleerde informatie.`,
      ),
    ],
  },
  {
    slug: 'cultuurverandering-interne-organisatie',
    key: 'vraag-aan-aanbieder',
    steps: [
      nietVanToepassing(
        'bilal',
        daysAgo(7, '13:45'),
        'Deze werkgroep gaat over de eigen organisatie van de gemeenten. Er is geen vraag aan een jeugdhulpaanbieder.',
      ),
    ],
  },
  {
    slug: 'randvoorwaarden',
    key: 'randvoorwaarden',
    steps: [
      adds(
        'hanna',
        daysAgo(11, '09:50'),
        `
De belangrijkste randvoorwaarden uit het Actieplan (r.246):
1. **Juridisch:** integrale verordening, eventueel met als tussenstap aanpassen van de huidige verordening.
2. **Financieel:** borgen van het MVS Jeugdmodel in de gemeentebegroting en de P&C-cyclus.`,
      ),
      gereed('hanna', daysAgo(2, '16:30')),
    ],
  },
  {
    slug: 'quick-wins-2021-2022',
    key: 'opdracht',
    steps: [
      adds(
        'hanna',
        daysAgo(3, '10:15'),
        `
We brengen quick wins in kaart in aanloop naar 1-1-2023. We benutten vooral wat al is opgestart of loopt.`,
      ),
    ],
  },
  {
    slug: 'quick-wins-2021-2022',
    key: 'vraag-aan-aanbieder',
    steps: [
      nietVanToepassing(
        'hanna',
        daysAgo(3, '10:40'),
        'Quick wins zijn er voor 2023. De nieuwe jeugdhulpaanbieder begint pas daarna.',
      ),
    ],
  },
];
