/** Demo: werkgroep 4, written from its onderwerpen in the Actieplan (r.210-216). */
import { adds, type DemoSection, daysAgo, gereed, minutesAgo } from '../story';

const slug = 'praktijkondersteuner-huisarts';

export const huisarts: DemoSection[] = [
  {
    slug,
    key: 'opdracht',
    steps: [
      adds(
        'goran',
        daysAgo(22, '17:15'),
        `
Bouwsteen 4 uit het Koersdocument: **een praktijkondersteuner in elke huisartsenpraktijk**. We beschrijven het plaatje per 1-1-2023 en werken een plan uit hoe daar te komen.`,
      ),
      gereed('goran', daysAgo(18, '17:30')),
    ],
  },
  {
    slug,
    key: 'plaatje-2023',
    steps: [
      adds(
        'goran',
        daysAgo(17, '17:20'),
        `
# Het profiel
We beschrijven het profiel van de praktijkondersteuner jeugd voor de huisartsenpraktijk:
- Wat moet iemand kunnen?
- Voor welke vragen van kinderen en ouders?
- Wanneer gaat een kind door naar een ander?`,
      ),
      adds(
        'esra',
        daysAgo(14, '13:25'),
        `
# Aansluiten bij de praktijk
Elke huisartsenpraktijk is anders. De praktijkondersteuner sluit aan bij de *specifieke situatie* van de praktijk.
| Vraag | Wie denkt mee |
| Hoe groot is de praktijk? | huisartsen |
| Welk wijkteam hoort erbij? | wijkteams |
| Welke scholen liggen in de buurt? | onderwijs |`,
      ),
      gereed('goran', daysAgo(7, '17:10')),
    ],
  },
  {
    slug,
    key: 'randvoorwaarden',
    steps: [
      adds(
        'hanna',
        daysAgo(13, '10:35'),
        `
We maken een inventarisatie van randvoorwaarden. Daarbij kijken we naar landelijke ervaringen en onderzoek: onder welke condities dragen praktijkondersteuners bij aan het doel dat we willen bereiken?
[ ] ervaringen verzamelen
[ ] condities op een rij zetten
[ ] keuzes voorleggen aan de drie gemeenten`,
      ),
      adds(
        'goran',
        minutesAgo(95),
        `
## Eerste lijst
1. Afspraken met het wijkteam.
2. Afspraken met het onderwijs.
3. Een plek in de praktijk.`,
      ),
    ],
  },
  {
    slug,
    key: 'andere-werkgroepen',
    steps: [
      adds(
        'goran',
        daysAgo(11, '17:40'),
        `
- **Wijkteams:** hoe sluit de praktijkondersteuner aan bij het wijkteam?
- **Onderwijs:** hoe sluit de praktijkondersteuner aan bij de ondersteuningsstructuur van het onderwijs?`,
      ),
      gereed('goran', daysAgo(5, '17:05')),
    ],
  },
  {
    slug,
    key: 'vraag-aan-aanbieder',
    steps: [
      adds(
        'hanna',
        daysAgo(2, '15:45'),
        `
Hoe verhouden de acties in 2021 zich tot de integrale opdracht per 1-1-2023? Dat werken we hier uit.`,
      ),
    ],
  },
  {
    slug,
    key: 'draagvlak',
    steps: [
      adds(
        'goran',
        daysAgo(16, '17:50'),
        `
Draagvlak bij huisartsen en overige samenwerkingspartners om de praktijkondersteuner te introduceren:
- Wat levert het een huisarts op?
- Wat kost het aan tijd?`,
      ),
    ],
  },
  {
    slug,
    key: 'quick-wins',
    steps: [
      adds(
        'goran',
        daysAgo(10, '17:25'),
        `
Welke acties kunnen in 2021 worden ondernomen om meer huisartsenpraktijken uit te rusten met een praktijkondersteuner Jeugd?
1. Inventariseren welke praktijken er al een hebben.
2. Ervaringen delen met praktijken die willen beginnen.`,
      ),
      gereed('goran', daysAgo(4, '17:35')),
    ],
  },
];
