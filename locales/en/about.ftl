### Accessibility, privacy, terms, credits.

about-accessibility = Accessibility
about-accessibility-body =
    We want everyone to be able to use this site. You should be able to:

    - make the text bigger, up to four times, without losing anything
    - use the site with a keyboard only, or with your voice
    - use it with a screen reader
    - use it on a phone, and without JavaScript
    - read it in light or dark colours, as your device is set
    - print every result and every page in large letters

    ## How accessible it is
    We build it to meet level AA of the Web Content Accessibility Guidelines, version 2.2. Machines test every page of it, at several sizes, in light and dark, and from right to left. People who use assistive technology have not yet tested it as a whole. So there may be faults that we do not know.

    ## If something does not work for you
    Ring the council’s helpline if this page shows one, or ring your council. Tell us which page it was, what you wanted to do and what happened. You can also ask for what you need on paper, in large print, as audio or in easy read.

    ## If you are not happy with the answer
    The Equality and Human Rights Commission makes sure that the rules for public sector websites are kept. In Northern Ireland it is the Equality Commission. You can contact the [Equality Advisory and Support Service](https://www.equalityadvisoryservice.com/).

about-privacy = Privacy
about-privacy-body =
    You can search and read everything here without telling us who you are.

    ## What we keep
    - We do not keep what you type into the search, and we do not write it into our logs.
    - We count how many searches there are, which filters are used and how often there is no result. Nobody can tell from that who searched.
    - If you tell us what you think of a page, we keep your words for 6 months. We do not ask who you are.
    - If you tell us that something in a listing is not right, we keep that until 6 months after the council’s staff have dealt with it. The owner of the listing hears what it is about, and never from whom. We use your email address only to tell you what became of it.
    - Our logs show that a page was asked for and how long it took. They do not hold your question or your postcode.

    ## Cookies
    If you choose a language, one cookie remembers it. If you sign in, one more remembers for 15 minutes that this browser asked for a code, and one keeps you signed in. We use no cookies to follow you and none for advertising. Nothing on our pages comes from another website.

    ## Personal assistants
    We show a first name and one letter, and the first half of a postcode. We do not show a full name, an address, a phone number or an email address.

    ## Your rights
    The council that runs this site is responsible for what is kept. You can ask it what it holds about you, and ask it to correct or delete it. If you are not happy with the answer, you can complain to the [Information Commissioner’s Office](https://ico.org.uk/make-a-complaint/).

about-terms = Terms
about-terms-body =
    ## What this site is
    This site helps you find people and services. It does not employ them, and it is not an agency. You choose, you make your own agreement, and you stay in charge of your support.

    ## What we promise, and what we do not
    - We show what was checked, by whom and when. We also show what was not checked.
    - A check says what was true on that day. It is not a promise that someone is right for you.
    - To be on this site is a choice. A PA or a service that is not here is not less safe for that.
    - What comes from a public register is shown with the register’s name and date. It may have changed since.

    ## What you may do
    You may use this site, print it, and link to it. Please do not use it to send advertising, or to collect people’s details.

    ## Accounts
    You do not need an account to look for support. People who offer support can have one, and so can people who work for the council. Your account is your email address and what you may do here. There is no password: when you [sign in](/sign-in), we send you a code.

    - An account is for one person. Do not let other people use yours.
    - Say only what is true, and keep it up to date.
    - If somebody uses an account to harm or to trick others, or to break these terms, the council can take away what it may do, or close it. We tell you why, and you can ask the council to look at it again.
    - You can leave at any time: sign in, go to “Your account” and choose “Delete your account”. You have 30 days to change your mind. After that it is gone.

    ## If something here is wrong
    Ring the council’s helpline or your council, tell them the reference on the page, and it will be looked at.

about-credits = Credits
about-credits-body =
    This site stands on the work of others. We thank them.

    ## Registers
    - Scottish services come from the Care Inspectorate’s published register. Contains Care Inspectorate information licensed under the [Open Government Licence v3.0](https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/).
    - English services come from the Care Quality Commission’s directory. Contains Care Quality Commission information licensed under the [Open Government Licence v3.0](https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/).

    ## Postcodes and places
    - Contains OS data © Crown copyright and database right.
    - Contains Royal Mail data © Royal Mail copyright and database right.
    - Source: Office for National Statistics licensed under the [Open Government Licence v3.0](https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/).
    - Names of towns and villages come from [GeoNames](https://www.geonames.org/), licensed under [CC BY 4.0](https://creativecommons.org/licenses/by/4.0/).

    ## How it looks
    - The letters are Atkinson Hyperlegible Next, drawn by the Braille Institute for people with low vision, under the SIL Open Font License 1.1.
    - The parts of the pages come from GOV.UK Frontend, © Crown copyright (Government Digital Service), under the MIT licence. This is not a GOV.UK website.
