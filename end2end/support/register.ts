/** A service of the made-up register: nobody has claimed it. */
export type Registered = { name: string; types: string; postcode: string; town: string; phone: string; website: string }

/** Invented services. The telephone numbers are Ofcom's for drama, without the nought, as the file has them. */
export const registered: Registered[] = [
  {
    name: 'Quillfeather Lodge',
    types: 'Residential homes',
    postcode: 'M33 5AA',
    town: 'Sale',
    phone: '1614960011',
    website: 'https://www.quillfeather.invalid',
  },
  {
    name: 'Quillfeather Care at Home',
    types: 'Homecare agencies|Supported living',
    postcode: 'M33 5AA',
    town: 'Sale',
    phone: '1614960012',
    website: '',
  },
  {
    // A name as registers hold them.
    name: 'Caffi <b>Siân</b> & Daughters',
    types: 'Homecare agencies',
    postcode: 'M33 5AA',
    town: 'Sale',
    phone: '',
    website: 'javascript:alert(1)',
  },
]

/** The day of the made-up file, in the words of the file and as a date. */
export const registerDay = { words: '16 September 2026', iso: '2026-09-16' }

const COLUMNS = [
  'Name',
  'Also known as',
  'Address',
  'Postcode',
  'Phone number',
  "Service's website (if available)",
  'Service types',
  'Date of latest check',
  'Specialisms/services',
  'Provider name',
  'Local authority',
  'Region',
  'Location URL',
  'CQC Location ID (for office use only)',
  'CQC Provider ID (for office use only)',
]

/** The register as a file in the present layout of CQC's directory. */
export function directory(): string {
  const rows = registered.map((service, at) => {
    const number = `1-90${at}`
    return [
      service.name,
      '',
      `${at + 1} Example Street, ${service.town}`,
      service.postcode,
      service.phone,
      service.website,
      service.types,
      '16/September/2026 - 00:00',
      'Dementia|Caring for adults over 65 yrs',
      'Quillfeather Example Ltd',
      'Trafford',
      'North West',
      `https://www.cqc.org.uk/location/${number}`,
      number,
      '1-900',
    ]
  })
  const lines = [COLUMNS, ...rows].map((cells) => cells.map(quoted).join(','))
  return `CQC Locations data,,,\n\nThis data was produced on ${registerDay.words}\n\n${lines.join('\n')}\n`
}

function quoted(cell: string): string {
  return /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
