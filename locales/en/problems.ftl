### Pages for when something is not as it should be: what happened, what you can do, who can help.

problem-not-found = We cannot find this page
problem-not-found-why = The address may have a mistake in it, or the page may have moved.
problem-gone = This is no longer listed
problem-gone-why = The person or service that was here has left the register. The address was right.
problem-bad-request = We could not read that
problem-bad-request-why = Something in the address or in what was sent is not as we expected.
problem-forbidden = You cannot do this from here
problem-forbidden-why = For your safety we did not do what was asked, because it did not come from a page of this site.
problem-not-for-you = This page is not for your account
problem-not-for-you-why = You are signed in, but what you asked for is for people with another role. If you think that it should be for you, ask an administrator.
problem-too-large = That was too big
problem-too-large-why = What was sent is bigger than we accept. A photo can have at most 5 MB.
problem-too-many = Please wait a few minutes
problem-too-many-why = There were a lot of requests in a short time. Wait three minutes and try again. If you are in a hurry, ring us.
problem-server = Something went wrong on our side
problem-server-why = It is not your fault. We have made a note of it. Try again in a few minutes.

problem-can-do = What you can do
problem-do-search = Search for support
problem-do-home = Go to the first page
problem-do-help = Read our help pages
problem-who = Who can help
