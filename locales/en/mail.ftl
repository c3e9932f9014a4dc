### The letters we send by e-mail. A subject never holds a code, an address or a link: it shows on locked screens.
### The site's pages are in the other files.

## Every letter
mail-hello = Hello,
mail-by-hand = If the button does not work, copy this address into your browser:
mail-once-more = The button opens a page. Nothing happens until you press the button on that page.
mail-tell-us = Was this not you? Then tell us at once. The end of this email says how.
mail-nothing-to-do = Was this not you? Then you do not need to do anything.
mail-greetings = With kind regards from { $site }
mail-reply-to = A computer sent this email. If you answer it, your answer goes to { $address }.
mail-no-reply = A computer sent this email, and nobody reads what is sent back to it.
mail-talk = To talk to a person, choose a telephone number here:

## A code and a link to sign in
mail-sign-in-subject = Sign in to { $site }
mail-sign-in-asked = You asked to sign in to { $site }.
mail-sign-in-code = Type this code on the page where you asked for it:
mail-sign-in-link = Or press this button. It works on any phone or computer.
mail-sign-in-button = Sign in
mail-sign-in-link-alone = Too many wrong codes were typed for your email address today, by you or by somebody else. The code no longer works today, so there is none in this email. Press this button instead. It works on any phone or computer.
mail-sign-in-until-link = The button works for { $minutes } minutes, and only once.
mail-sign-in-until = The code and the button work for { $minutes } minutes, and only once.
mail-sign-in-secret = Do not give the code to anybody. We never ask for it by phone or by text message.
mail-sign-in-not-you = You did not ask? Then you do not need to do anything. Without this email nobody can sign in as you.

## Somebody wants to keep the listing they began. It says the same whether there is an account or not.
mail-keep-listing-subject = { $site }: your listing is kept
mail-keep-listing-what = You began a listing on { $site } and asked us to keep it. It is kept. Nobody can see it until you send it and the council has looked at it.
mail-keep-listing-link = Or press this button. It leads back to your listing, on any phone or computer.
mail-keep-listing-button = Go on with my listing
mail-keep-listing-later = After that, go to { $site } and sign in with this email address. What you have not sent is deleted 60 days after your last change.
mail-keep-listing-not-you = You did not begin a listing? Then somebody typed your email address by mistake. You do not need to do anything.

## Somebody asked to sign in with an address that has no account
mail-no-account-subject = Sign in to { $site }
mail-no-account-asked = You, or somebody else, typed this email address to sign in to { $site }.
mail-no-account-none = There is no account with this address. Perhaps you joined with another one. Then try again with that one.
mail-no-account-join = If you do not have an account yet, this page tells you how to get one.
mail-no-account-button = How to join

## Signed in with a browser we had not seen
mail-new-browser-subject = Your account on { $site }: a new sign-in
mail-new-browser-what = Somebody signed in to your account with { $browser }, on { $date } at { $time }. We have not seen this browser with your account before.
mail-new-browser-you = Was it you? Then all is well, and you do not need to do anything.
mail-new-browser-not-you = If it was not you, open this page, press “Sign out everywhere”, and then tell us. The end of this email says how.
mail-new-browser-button = See where you are signed in

## An invitation
mail-invited-subject = You are invited to { $site }
mail-invited-role = You are invited to { $site }. You will be: { $role }.
mail-invited-role-council = You are invited to { $site }. You will be: { $role }, for { $council }.
mail-invited-how = You do not need a password. Press the button and type the email address that this email came to. We then send you a code. When you have signed in, you can accept the invitation or decline it.
mail-invited-button = Answer the invitation
mail-invited-until = The invitation is good for { $days } days.
mail-invited-not-you = You do not know why you got this? Then leave it. Nothing changes until you sign in and accept.

## A new e-mail address: to the new one
mail-confirm-email-subject = Is this your new email address?
mail-confirm-email-what = You asked to sign in to { $site } with this email address from now on. Press the button to say yes.
mail-confirm-email-button = Use this address
mail-confirm-email-until = The button works for { $hours } hours, and only once.
mail-confirm-email-not-you = You did not ask? Then do not press the button, and nothing changes.

## A new e-mail address: to the old one
mail-email-change-asked-subject = Your account on { $site }: a new email address
mail-email-change-asked-what = You asked to use another email address for your account on { $site }. We have sent an email to the new address.
mail-email-change-asked-still = Until somebody presses the button in that email, nothing changes.
mail-email-change-asked-not-you = You did not ask? Then sign in now, press “Sign out everywhere”, and tell us. The end of this email says how.

## A new e-mail address: to both, when it is done
mail-email-changed-subject = Your account on { $site }: your email address has changed
mail-email-changed-what = Your account on { $site } has a new email address. From now on, use the new address to sign in. Our emails go there too.

## Deleting the account
mail-deletion-asked-subject = Your account on { $site } will be deleted
mail-deletion-asked-what = You asked us to delete your account on { $site }. We will do so on { $date }.
mail-deletion-asked-keep = Until then you can change your mind. Sign in and press “Keep my account”.
mail-deletion-asked-button = Sign in
mail-deletion-asked-not-you = You did not ask? Then sign in, press “Keep my account”, and tell us. The end of this email says how.

## The authenticator app
mail-second-factor-locked-subject = Your account on { $site }: wrong codes
mail-second-factor-locked-what = Wrong codes for your account on { $site } were typed several times. To keep it safe, we take no more codes for { $minutes } minutes.
mail-second-factor-locked-you = Was it you? Wait { $minutes } minutes. Then try again with the newest code of your authenticator app.
mail-second-factor-locked-not-you = If it was not you, somebody may be able to read your email. Change the password of your mailbox, and tell us. The end of this email says how.
mail-second-factor-reset-subject = Your account on { $site }: your authenticator app
mail-second-factor-reset-what = The people who run { $site } took the authenticator app off your account. The next time you sign in, you set it up again.
mail-second-factor-reset-button = Sign in
mail-second-factor-reset-not-you = Did nobody talk to you about this? Then tell us at once. The end of this email says how.
mail-second-factor-changed-subject = Your account on { $site }: another authenticator app
mail-second-factor-changed-what = Another authenticator app was set up for your account on { $site }. The app you had before does not work there any more. There are new recovery codes too, and everybody who was signed in somewhere else was signed out.
mail-second-factor-changed-not-you = If it was not you, tell us at once. Only an administrator can let you in again. The end of this email says how to reach us.
mail-recovery-codes-made-subject = Your account on { $site }: new recovery codes
mail-recovery-codes-made-what = New recovery codes were made for your account on { $site }. The old ones do not work any more.
mail-recovery-code-used-subject = Your account on { $site }: a recovery code was used
mail-recovery-code-used-what = Somebody signed in to your account on { $site } with one of your recovery codes.
mail-recovery-code-used-left = { $left ->
    [0] You have no recovery codes left. Ask an administrator to help you before you need one.
    [one] You have one recovery code left.
   *[other] You have { $left } recovery codes left.
}
mail-recovery-code-used-button = See your account

## A listing: to whoever answers for it
mail-suggestion-made-subject = { $site }: is your listing still right?
mail-suggestion-made-what = Somebody told us that something in your listing “{ $name }” may not be right: { $topic }.
mail-suggestion-made-next = Please look at it and change it where it is wrong. If it is right, there is nothing to do.
mail-suggestion-closed-subject = { $site }: what became of your suggestion
mail-suggestion-closed-what = You told us that something was not right about “{ $name }”.
mail-suggestion-closed-thanks = Thank you for telling us.
mail-listing-sent-subject = { $site }: we have your listing
mail-listing-sent-what = We have the listing “{ $name }” that you sent to { $site }.
mail-listing-sent-next = Someone from the council will look at it. This takes 5 to 10 working days. We email you when it is done, or when something is missing.
mail-listing-approved-subject = { $site }: your listing is public
mail-listing-approved-what = The listing “{ $name }” is now public on { $site }. People can find it.
mail-listing-approved-next = Keep it right: change it when something changes. You can hide it at any time.
mail-listing-waits-subject = { $site }: your listing is approved, and not public yet
mail-listing-waits-what = We have read the listing “{ $name }” and all is well with it. { $site } does not show it yet.
mail-listing-waits-next = The council must check some things first, such as who you are. Your page says what is still needed. The council will be in touch with you.
mail-listing-returned-subject = { $site }: please change something in your listing
mail-listing-returned-what = We have read what you sent for the listing “{ $name }” on { $site }. Something has to change before people can see it.
mail-listing-refused-subject = { $site }: we cannot show what you sent
mail-listing-refused-what = We have read what you sent for the listing “{ $name }”. We cannot show it on { $site }.
mail-listing-in-part-subject = { $site }: some of your changes are public
mail-listing-in-part-what = We have read your changes to the listing “{ $name }”. Some of them are now public on { $site }, and some are not.
mail-listing-decided-why = The council says why:
mail-listing-decided-next = Sign in to change it and send it again. You do not agree? You can say so on the same page, and somebody else will look at it.
mail-listing-button = See your listing
mail-listing-one-press = Still right? Fully booked? Say so in one press
mail-listing-approved-change = To change more, sign in:

## A listing that staff hide, and show again: to whoever answers for it
mail-listing-suspended-subject = { $site }: your listing is hidden for now
mail-listing-suspended-what = Your listing “{ $name }” on { $site } is hidden for now. We are looking at something.
mail-listing-suspended-you = You do not need to do anything. We will get in touch with you. If you want to talk to us first, the end of this email says how.
mail-listing-restored-subject = { $site }: your listing can be seen again
mail-listing-restored-what = We have finished looking. Your listing “{ $name }” on { $site } is as it was before.

## A check that runs out: to whoever answers for the listing
mail-check-ends-subject = { $site }: a check ends soon
mail-check-ends-what = Your listing “{ $name }” on { $site } says that this was checked: { $what }. That check counts until { $date }.
mail-check-ends-hidden = The council asks for this check. If we have no new one by then, we hide your listing from the day after. Nobody can find it then.
mail-check-ends-mark = If we have no new one by then, your listing stops saying that it was checked. People can still find your listing.
mail-check-ends-do = Do you have a new one? Tell us on this page. Then someone from the council looks at it.
mail-check-ends-button = I have a new one
mail-check-ends-talk = Do you need more time, or do you not know what to do? Talk to the council. The end of this email says how.
mail-check-over-subject = { $site }: a check has ended
mail-check-over-what = Your listing “{ $name }” on { $site } said that this was checked: { $what }. That check counted until { $date }.
mail-check-over-hidden = The council asks for this check. Nobody can find your listing now. It comes back by itself when the council has looked at a new one.
mail-check-over-mark = Your listing does not say any more that it was checked. People can still find your listing.

## A listing that nobody has said anything about for a while: to whoever answers for it
mail-anything-changed-subject = { $site }: has anything changed?
mail-anything-changed-what = We ask this once a year. Is everything in your listing “{ $name }” on { $site } still right?
mail-anything-changed-no = Look at it on one page. If nothing has changed, press “It is still right”. That is all.
mail-anything-changed-button = Look at your listing
mail-anything-changed-yes = Has something changed? Then sign in and change it:
mail-still-right-subject = { $site }: is your listing still right?
mail-still-right-what = Somebody last said on { $date } that your listing “{ $name }” on { $site } is right.
mail-still-right-why = Is it still right? Then say so. If nobody says so for 13 months, we hide it.
mail-listing-hidden-subject = { $site }: nobody can find your listing now
mail-listing-hidden-what = Nobody has told us for 13 months that your listing “{ $name }” on { $site } is still right. So we have hidden it.
mail-listing-hidden-again = Is it right? Press “It is still right” on this page, and people can find it again at once.
mail-listing-hidden-button = Show it again

## A reference: to whoever somebody named
mail-reference-asked-subject = { $site }: may we ask you for a reference?
mail-reference-asked-what = Dear { $name }, { $about } wants to be listed on { $site } and said that you know their work.
mail-reference-asked-private = Would you answer four short questions? Only the council’s staff read your answers.
mail-reference-asked-button = Give a reference
mail-reference-asked-until = The page is open for { $days } days.
mail-reference-asked-not-you = You do not know this person? Then you need do nothing, or tell us. The end of this email says how.

mail-listing-shared-subject = { $site }: you can change a listing
mail-listing-shared-what = You can now look after the listing “{ $name }” on { $site }. Sign in with this email address.
