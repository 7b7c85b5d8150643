/** Demo: werkgroep 2, written from its onderwerpen in the Actieplan (r.200-208). */
import {
  adds,
  type DemoSection,
  daysAgo,
  gereed,
  heropent,
  minutesAgo,
  proposes,
  rewrites,
} from '../story';

const slug = 'onderwijs-kinderopvang-voorschools';

export const onderwijs: DemoSection[] = [
  {
    slug,
    key: 'opdracht',
    steps: [
      adds(
        'carla',
        daysAgo(24, '08:40'),
        `
We werken bouwsteen 2 uit het Koersdocument uit: **versterk de positie van het onderwijs**. Het gaat om onderwijs en pedagogisch klimaat in de brede zin van het woord. Dus ook om kinderopvang, voorschoolse voorzieningen en passend onderwijs.
# Wat we opleveren
- het plaatje per 1-1-2023
- een plan om daar te komen`,
      ),
      adds(
        'daan',
        daysAgo(23, '13:10'),
        `
# Waar we op letten
1. Het Koersdocument is het kader.
2. We sluiten aan bij wat er al gebeurt.
3. We houden oog voor de samenhang met de andere werkgroepen.`,
      ),
      gereed('carla', daysAgo(20, '14:05')),
    ],
  },
  {
    slug,
    key: 'plaatje-2023',
    steps: [
      adds(
        'carla',
        daysAgo(19, '09:20'),
        `
# Het prototype van de ondersteuningsstructuur
Per 1-1-2023 heeft het onderwijs een ondersteuningsstructuur die voor iedereen herkenbaar is. Dat geldt ook voor kinderopvang en bso. We beschrijven:
- hoe de structuur per (school)type kan verschillen
- wat de verhouding is tot
  - het wijkteam
  - het flexibel team
  - de praktijkondersteuning huisarts
- wat er nodig is voor de brede invoering`,
      ),
      adds(
        'daan',
        daysAgo(15, '12:45'),
        `
# De rol van het onderwijs in het wijknetwerk
Onderwijs is deel van het netwerk van personen en organisaties dat betrokken is op het veilig en gezond laten opgroeien van kinderen.
| Wie | Vraag die we nog beantwoorden |
| School | Welke (andere) rol past bij ons in het wijknetwerk? |
| Kinderopvang en bso | Wat zien wij, en met wie delen we dat? |
| Passend onderwijs | Hoe ziet de verbinding met jeugdhulp eruit? |`,
      ),
      gereed('carla', daysAgo(11, '10:30')),
      heropent(
        'anouk',
        daysAgo(4, '09:15'),
        'De toekomstige rol van de gezinsspecialist staat er nog niet in.',
      ),
      adds(
        'carla',
        daysAgo(1, '14:50'),
        `
# De gezinsspecialist
Het Actieplan vraagt ook naar de *toekomstige rol en positionering van de gezinsspecialist*. We willen antwoord op twee vragen:
1. Wat doet de gezinsspecialist wel, en wat niet?
2. Waar in de structuur hoort de gezinsspecialist thuis?`,
      ),
    ],
  },
  {
    slug,
    key: 'randvoorwaarden',
    steps: [
      adds(
        'daan',
        daysAgo(14, '10:10'),
        `
Dit moet eerst geregeld zijn:
- Scholen en kinderopvang weten wie hun aanspreekpunt is in het wijkteam.
- Er zijn afspraken over wat we met elkaar delen, en wat niet.
- Er is tijd om mee te werken aan de ondersteuningsstructuur.
# Keuzes
De drie gemeenten kiezen in het Contourenbesluit of jeugdhulp in het onderwijs deel wordt van de integrale opdracht.`,
      ),
      gereed('carla', daysAgo(6, '15:20')),
      proposes(
        'daan',
        minutesAgo(200),
        `
Dit moet eerst geregeld zijn:
- Scholen en kinderopvang weten wie hun aanspreekpunt is in het wijkteam.
- Er zijn afspraken over wat we met elkaar delen, en wat niet.
- Er is tijd om mee te werken aan de ondersteuningsstructuur, ook voor de bso.
- Ouders en leerlingen denken mee over de afspraken.
# Keuzes
De drie gemeenten kiezen in het Contourenbesluit of jeugdhulp in het onderwijs deel wordt van de integrale opdracht.`,
      ),
    ],
  },
  {
    slug,
    key: 'andere-werkgroepen',
    steps: [
      adds(
        'carla',
        daysAgo(9, '08:30'),
        `
- **Wijkteams:** wie is het vaste gezicht voor een school?
- **Praktijkondersteuner huisarts:** wat verwacht u van het onderwijs, en wat mogen wij van u verwachten?
- **Flexibel team:** wat is nodig om het pedagogisch klimaat op orde te hebben?`,
      ),
    ],
  },
  {
    slug,
    key: 'vraag-aan-aanbieder',
    steps: [
      adds(
        'carla',
        daysAgo(3, '11:25'),
        `
# Waar de jeugdhulpaanbieder rekening mee houdt
- De inhoud van jeugdhulp en passend onderwijs is met elkaar verbonden.
- Zoveel mogelijk kinderen krijgen (regulier) onderwijs.`,
      ),
      adds(
        'daan',
        minutesAgo(46),
        `
## Nog te bespreken
[ ] Wat vragen we voor de kinderopvang en de bso?
[ ] Wat nemen we mee uit de [marktconsultatie](https://www.tenderned.nl/tenderned-tap/aankondigingen/218131)?
[x] Wie leest mee namens passend onderwijs?`,
      ),
    ],
  },
  {
    slug,
    key: 'draagvlak',
    steps: [
      adds(
        'carla',
        daysAgo(21, '13:35'),
        `
We beschrijven hoe er draagvlak komt bij het onderwijs.
- Wie doet al mee, en wie missen we?
- Wat hebben scholen en kinderopvang nodig om ja te zeggen?`,
      ),
    ],
  },
  {
    slug,
    key: 'plan-van-aanpak',
    steps: [
      adds(
        'daan',
        daysAgo(8, '09:55'),
        `
| Stap | Wie | Uit het Actieplan |
| Pedagogisch klimaat versterken | onderwijs en kinderopvang | r.208 |
| Meer kinderen in (regulier) onderwijs | onderwijs en jeugdhulp | r.208 |
| Verbinding met passend onderwijs beschrijven | de hele werkgroep | r.208 |
`,
      ),
      adds(
        'carla',
        daysAgo(2, '08:20'),
        `
# Eerst
[x] Opdracht beschrijven
[ ] Plaatje per 1-1-2023 afronden
  [ ] rol van de gezinsspecialist toevoegen
[ ] Plan bespreken met de andere werkgroepen`,
      ),
    ],
  },
  {
    slug,
    key: 'quick-wins',
    steps: [
      adds(
        'daan',
        daysAgo(13, '14:15'),
        `
Dit kan al voor 2023:
- aansluiten bij overleg dat er al is
- elkaar leren kennen: onderwijs, kinderopvang en wijkteam`,
      ),
      rewrites(
        'carla',
        daysAgo(12, '09:05'),
        `
Dit kan al voor 2023:
1. Aansluiten bij overleg dat er al is.
2. Elkaar leren kennen: onderwijs, kinderopvang, wijkteam en huisarts.
> We gaan werkendeweg met het onderwerp aan de slag. (Actieplan r.167)`,
      ),
      gereed('carla', daysAgo(10, '16:00')),
    ],
  },
];
