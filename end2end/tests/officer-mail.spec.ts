import { mailTo, SIGN_IN } from '../support/mail.ts'
import { enterAs, newAddress } from '../support/people.ts'
import { test } from '../support/post.ts'
import { expect, type Page } from '../support/test.ts'

const main = (page: Page) => page.getByRole('main')

/** Looks at the mail until it is as it should be: the worker comes round every second. */
async function expectMail(page: Page, text: string | RegExp): Promise<void> {
  await expect(async () => {
    await page.goto('/officer/mail')
    await expect(main(page)).toContainText(text, { timeout: 100 })
  }).toPass({ timeout: 15_000 })
}

test('mail that waits or that was refused is seen, and is sent again by a button', async ({
  page,
  context,
  own,
  post,
  anotherBrowser,
}) => {
  await enterAs(context, 'moderator', undefined, own)
  const reader = await anotherBrowser()
  await enterAs(reader.context(), 'read_only', undefined, own)
  await page.goto('/officer/mail')
  await expect(main(page)).toContainText('No email waits')
  await expect(main(page)).toContainText('There are none.')

  const resident = await anotherBrowser()
  const ask = async (email: string) => {
    await resident.goto('/sign-in')
    await resident.getByLabel('Your email address').fill(email)
    await resident.getByRole('button', { name: 'Send me a code' }).click()
    await expect(resident).toHaveURL('/sign-in/code')
  }
  await post.set('greylist')
  const [patient, refused] = [newAddress('patient'), newAddress('refused')]
  await ask(patient)
  await expectMail(page, '1 email waits')
  await expect(main(page)).toContainText('The oldest waits since')
  await mailTo(patient, SIGN_IN, own)
  await expectMail(page, 'No email waits')

  await post.set('refuse-recipient')
  await ask(refused)
  await expectMail(page, 'Code for signing in')
  const row = page.getByRole('row').filter({ hasText: 'Code for signing in' })
  await expect(row).toContainText('smtp 550')
  await expect(row.getByRole('cell').nth(2)).toHaveText('1')
  await expect(row.getByRole('cell').first()).toHaveText(`re…@${refused.split('@')[1]}`)
  // Who only looks has no button.
  await expectMail(reader, 'Code for signing in')
  await expect(main(reader).getByRole('button')).toHaveCount(0)

  await post.set('accept')
  await row.getByRole('button', { name: /^Send again Code for signing in to re….+, given up on / }).click()
  await expect(page).toHaveURL('/officer/mail?done=sent_again')
  await expect(page.locator('[data-notice="sent_again"]')).toBeVisible()
  await mailTo(refused, SIGN_IN, own)
  await expectMail(page, 'There are none.')
})
