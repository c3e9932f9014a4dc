import { mailTo } from './mail.ts'
import { newAddress } from './people.ts'
import { type Site, site } from './site.ts'
import { expect } from './test.ts'

/** A listing that was sent to be looked at. */
export type SentListing = { reference: string; name: string; email: string; post: Post }

type Form = Record<string, string>
type Post = (path: string, form: Form) => Promise<string>

/** What a small service must say, page by page; the postcode decides whose council it is. */
const pages = (name: string, town: string, postcode: string): [string, Form][] => [
  ['kind', { kinds: 'day_opportunity' }],
  ['size', { staff_posts: '4', independent: 'yes' }],
  ['service-name', { service_name: name, service_summary: 'A garden and people.', contact_name: 'Jo Bloggs' }],
  ['about-service', { about_service: 'Six rooms and people who have time.' }],
  ['place', { venue: 'at_place', address_1: '1 High Street', town, postcode }],
  ['contact', { phone: '0161 496 0123' }],
  ['help', { support: 'companionship' }],
  ['people', { needs: 'dementia' }],
  ['prices', { price_unit: 'day', price_amount: '60' }],
  ['funding', { funding: 'self_funded' }],
  ['registration', { registered_with: 'not_needed', not_registered_because: 'No personal care.' }],
  ['agree', { terms: 'yes', code_of_conduct: 'yes' }],
]

/** A browser that shows nothing: it sends forms and keeps cookies. */
function unseen(of: Site): Post {
  const cookies = new Map<string, string>()
  return async (path, form) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { 'sec-fetch-site': 'same-origin', origin: of.url, ...(cookie ? { cookie } : {}) }
    const answer = await fetch(`${of.url}${path}`, {
      method: 'POST',
      body: new URLSearchParams(form),
      headers,
      redirect: 'manual',
    })
    for (const set of answer.headers.getSetCookie()) {
      const [name, value] = set.split(';')[0].split('=')
      cookies.set(name, value)
    }
    expect(answer.status, `${path}: ${await answer.text()}`).toBe(303)
    return answer.headers.get('location') ?? ''
  }
}

/** Somebody joins with a small service and sends it, without showing a page. */
export async function sendListing(
  name: string,
  { town = 'Sale', postcode = 'M33 7WD', of = site() }: { town?: string; postcode?: string; of?: Site } = {},
): Promise<SentListing> {
  const [post, email] = [unseen(of), newAddress('provider')]
  await post('/join/provider', { door: 'micro_provider' })
  for (const [page, form] of pages(name, town, postcode)) await post(`/join/provider/${page}`, form)
  await post('/join/provider/save', { email })
  const home = await post('/sign-in/code', { code: (await mailTo(email, undefined, of)).code })
  await post(`${home}/check`, {})
  return { reference: home.split('/').pop() ?? '', name, email, post }
}
