### The first page.

home-question-hint = For example: someone to sit with mum, help with shopping

home-pa = Find a personal assistant
home-pa-about = One person who helps you, your way: getting up, going out, cooking, company.
home-local = Find local support
home-local-about = Care at home, care homes, small local services, day activities and groups.
home-break = Find a break
home-break-about = Time off for carers: a few hours, a night, a week, or a holiday together.

home-talk = Would you rather talk to someone?
home-talk-about = We search with you, at your pace.

home-carer = Do you look after someone?
home-carer-about = If you help a partner, a parent, a child or a friend who could not manage without you, you are a carer. You do not have to live with them. You may have a right to support, and to a break.
home-carer-link = Breaks and support for carers

home-know = Good to know first
home-know-checked = What “checked” means, and what it does not
home-know-costs = What it costs
home-know-direct-payments = Using a direct payment
home-know-employing = Employing a PA: what you take on
home-know-search = How the search works
home-know-worried = Worried about someone?

home-join = Do you give support?
home-join-about = Be listed here as a personal assistant or as a service. It is free.
home-join-link = Be found by people who need support
