### Signing in and out. No page says whether somebody has an account.

sign-in-title = Sign in
sign-in-kept = You were signed out. We kept what you typed for one hour: sign in here, and it is there.
sign-in-lead = You do not need a password. Type your email address, and we send you a code and a link.
sign-in-email = Your email address
sign-in-send = Send me a code
sign-in-button = Sign in
sign-in-already = You are signed in already.
sign-in-already-link = Go to your account
sign-in-proof = Sign in once more to make this change. We ask so that nobody else can make it on a phone or computer that you left open.
sign-in-none-title = Do you have no account?
sign-in-none = You do not need one to look for support.
sign-in-none-link = Search without an account

sign-in-code-title = Check your email
sign-in-code-back = Back to your email address
sign-in-code-sent = If we know the address you gave, we have sent an email to it, with a code and a link.
sign-in-code-lasts = Both work for 15 minutes, and only once.
sign-in-code = The code from the email
sign-in-code-hint = 6 digits. You can copy the code and paste it here.
sign-in-code-link = You can press the link in the email instead. It works on any phone or computer. The code works only in this browser.
sign-in-code-none = Is there no code in the email? Then too many wrong codes were typed for your address today. The code no longer works today: use the link in the email.
sign-in-code-nothing = If no email comes
sign-in-code-wait = Wait two minutes. It can take a little longer.
sign-in-code-spam = Look in the folder for spam or junk mail.
sign-in-code-again = Check your address and ask for a new code
sign-in-code-ring = Do you want help? Talk to a person:

sign-in-link-who = You will be signed in as { $email }.
sign-in-link-press = Press the button to sign in on this device.
sign-in-link-over = This link does not work any more
sign-in-link-over-why = A link works for 15 minutes, and only once. Perhaps you have used it, or asked for a newer one.
sign-in-link-again = Ask for a new link

factor-title = Type the code from your app
factor-lead = You can see other people’s details here. So we ask for a second code, to be sure that it is you.
factor-code = The code from your authenticator app
factor-code-hint = 6 digits. The app shows a new code every 30 seconds.
factor-button = Go on
factor-lost = I do not have my phone
factor-lost-about = Type one of the recovery codes that you kept when you set up the app. Each of them works once.
factor-recovery = A recovery code
factor-recovery-button = Use this recovery code
factor-lost-all = Do you have no recovery code either? Ask an administrator to help you. If you are the only one, ask whoever runs the computer that this site is on.
factor-not-you = Not you? Sign out

factor-new-title = Set up an authenticator app
factor-new-why = You can see other people’s details here. So your email alone is not enough: from now on we also ask for a code from an app on your phone. You set it up once, in three steps.
factor-new-get = Get an authenticator app on your phone, if you do not have one. Any of them will do, and it costs nothing.
factor-new-scan = In the app, choose to add an account. Then scan this picture with it:
factor-new-picture = QR code for your authenticator app. The key below it says the same.
factor-new-key = If you cannot scan it, type this key into the app:
factor-new-open = Are you on that phone now? Open the app
factor-new-type = The app now shows 6 digits. Type them here:
factor-new-button = Finish setting up

factor-codes-title = Keep your recovery codes
factor-codes-lead = Your authenticator app is set up. If you ever lose your phone, you can sign in with one of these codes instead. Each of them works once.
factor-codes-once = We show these codes only now. Print this page, or copy them.
factor-codes-keep = Keep them where nobody else can see them, and not on your phone.
factor-codes-button = I have kept them: go to my desk

sign-out-title = Sign out
sign-out-about = You sign out in this browser only. Other places where you are signed in stay as they are.
sign-out-button = Sign out
sign-out-stay = Stay signed in and go to your account
sign-out-done = You are not signed in
sign-out-done-about = Nobody who uses this browser after you can see your account.

## For every form and every page that is not for everybody
form-title = Error: { $page }
form-error = Error
form-problem = There is a problem
warning = Warning
go-on-here = Go on here
