### The help pages.

help-title = Help
help-lead = Short answers in plain words. If you would rather talk to someone, ring the helpline or your council.

help-checked = What “checked” means, and what it does not
help-checked-about = Who looks at what, and what you still do yourself.
help-checked-body =
    Next to a PA or a service you see what was checked, who saw it and on which day. We never show a bare tick.

    ## Three words
    - **Listed** means: they are on this site. Nobody has checked everything that the council asks for.
    - **Checked** means: the council has seen everything that it asks for, and all of it still counts today.
    - **Accredited** means: they hold a quality mark on top of that.

    ## What a check tells you
    - A check says what was true on the day it was seen. It does not tell you how someone will be with you.
    - When a check runs out, it goes away from the page by itself. Shortly before that it says “being renewed”.
    - A DBS certificate has no end date. So we show the day by which the council will look at it again.
    - What someone told us and nobody has checked stands in a list of its own.
    - We also show what was not checked. Many good PAs have simply not been asked for it yet.

    ## DBS checks
    A DBS check looks for criminal records in England and Wales. There are levels: basic, enhanced, and enhanced with a barred list. A barred list names people who may not work with adults, or with children.

    Since 21 January 2026 a self-employed PA, and a PA whom you employ yourself, can get an enhanced check too, with the barred list if the work allows it. They apply through an organisation called an umbrella body. Older guides still say that they cannot.

    If you employ someone to help an adult, a DBS check is good practice and not a duty. If a child lives in or visits your home, ask about a check for work with children.

    In Scotland the scheme is called PVG and is run by Disclosure Scotland. In Northern Ireland checks are done by AccessNI.

    ## What you still do yourself
    - Meet the person before you decide, with someone you trust if you like.
    - Ask to see their papers. You may do this even if the council has seen them.
    - If you employ them, you must check for yourself that they may work in the UK, and keep a copy. Our check does not stand in for yours.

    ## Services from a public register
    Care homes and care agencies must be registered with a regulator. We show what the register says, with its date. Until they join this site we have checked nothing ourselves.

    ## Not being here means nothing bad
    PAs choose whether to join. A PA who is not on this site is not less safe for that.

help-costs = What it costs
help-costs-about = Pay, holiday, insurance and what else to plan for.
help-costs-body =
    The figures below are for the tax year 2026 to 2027. The rules for pay are the same in the whole of the UK.

    ## If you employ a PA
    You pay more than the hourly rate. Plan for these:

    - **Pay.** The lowest pay that the law allows, from 1 April 2026: £12.71 an hour at 21 and over, £10.85 at 18 to 20, £8.00 under 18 and for apprentices.
    - **Holiday.** 5.6 weeks of paid holiday a year, and pay for someone else to come while your PA is away.
    - **Sick pay.** £123.25 a week, or 80% of their pay if that is lower, from the first day of illness. This is from 6 April 2026.
    - **Pension.** If they earn more than £10,000 a year from you, you pay 3% of their pay between £6,240 and £50,270.
    - **National Insurance.** 15% of pay above £5,000 a year. But if you employ someone because you or your family need care, you can claim the Employment Allowance of £10,500 a year. For most people it takes the whole bill away.
    - **Insurance.** You must have employer’s liability insurance of at least £5 million. It often costs £59 to £95 a year. Home insurance is not enough.
    - **Payroll.** A payroll service works out the pay and the tax. Some councils offer it free.

    ## An example
    A PA comes 14 hours a week for £13.00 an hour, all year round.

    - Pay: £9,464.00 a year
    - Someone else during the PA’s holiday: £1,019.20
    - National Insurance after the allowance: nothing
    - Pension: nothing, because the pay is below £10,000
    - Insurance: £95. Payroll: £132

    Together that is £10,710.20 a year, or £14.71 for every hour of help. It is an estimate: real payroll is worked out for each pay day.

    ## If the PA is self-employed
    They send you a bill. They pay their own tax, holiday and insurance. You pay the price you agreed and nothing on top. Nobody can simply choose to be self-employed: it depends on how the work is done, and HMRC has rules for it. Most PAs are employed.

    ## Care agencies, care homes and others
    Ask for the price in writing, and ask what is in it and what costs extra. The council may pay a part: ask for a care needs assessment. It is free, whatever you own.

help-direct-payments = Using a direct payment
help-direct-payments-about = Money from the council, so that you can arrange your own support.
help-direct-payments-body =
    A direct payment is money that the council pays to you, instead of arranging your support for you. You choose who helps, and when.

    ## Who can have one
    First the council looks at what help you need. This is called a care needs assessment. Carers can have an assessment too. If the council agrees to pay for support, you can ask for the money as a direct payment.

    Someone else can look after the money for you. Or a support service can hold it and pay the bills: this is called a managed account.

    ## What you can spend it on
    - a PA, employed by you or self-employed
    - a care agency or a small local provider
    - day activities, or learning to do something yourself
    - equipment that helps you
    - a break, for you or for the person who cares for you

    It has to meet the needs in your support plan. Ask before you spend it on something new.

    ## What you cannot spend it on
    - your everyday bills, such as food and rent
    - gambling, alcohol, or anything against the law
    - health care that the NHS gives free

    ## Whom you cannot employ with it
    As a rule you cannot employ your husband, wife or partner, or a relative who lives with you. The council can agree to it in special cases. And you cannot employ someone who may not work in the UK.

    ## What you have to do
    - Use a bank account only for this money.
    - Keep bills and payslips. The council looks at them from time to time.
    - If you employ someone, do what an employer has to do: [read what that is](/help/employing).

    ## Other kinds of budget
    A personal health budget is the same idea with money from the NHS. An individual service fund is money that a provider holds for you and spends as you wish. In Scotland all this is called self-directed support.

help-employing = Employing a PA: what you take on
help-employing-about = A list for people who become an employer.
help-employing-body =
    If you tell someone when to come and what to do, and pay them by the hour, you are most likely their employer. Thousands of people do this well. You do not have to do it alone.

    ## Before they start
    - Write down what you need help with, and when.
    - Meet them. Ask for two people who know their work, and talk to those two.
    - Check that they may work in the UK, and keep a copy of what you saw. The law asks this of every employer.
    - Ask for a DBS check if you want one. [What “checked” means](/help/checked) tells you about the levels.
    - Buy employer’s liability insurance, for at least £5 million, and show your PA the certificate. Without it you can be fined.
    - Give them the main terms of the job in writing, on or before the first day: pay, hours, holiday, notice.
    - Register with HMRC as an employer, or let a payroll service do it.

    ## Every pay day
    - Pay at least the minimum wage for their age. [What it costs](/help/costs) has the figures.
    - Give them a payslip.
    - Pay tax and National Insurance to HMRC. Claim the Employment Allowance.

    ## Through the year
    - 5.6 weeks of paid holiday. Plan who comes while they are away.
    - Sick pay when they are ill.
    - A pension, if they earn more than £10,000 a year from you.
    - Keep them safe: show them how things work in your home, and let them learn what they need.

    ## Being fair
    You may not turn someone down for their age, disability, race, religion, sex, or whom they love. You may ask for a woman or a man where the work is personal care and it really matters.

    ## If it does not work out
    Talk early. Give the notice you agreed. Before you dismiss someone, get advice: [Acas](https://www.acas.org.uk/) is free. Your council’s direct payment team, or a support service for direct payments, can help too.

    ## If the PA is self-employed
    Ask for their tax number (UTR), their public liability insurance and a written agreement. They send you bills, decide how they do the work, and can say no. You give no holiday pay and no sick pay. If in truth you decide everything, HMRC may see you as the employer.

help-worried = Worried about someone?
help-worried-about = Whom to ring when someone is in danger, hurt or neglected.
help-worried-body =
    This website is not the place to report abuse. Nobody reads messages here in time. Please ring.

    ## Someone is in danger now
    Ring [999](tel:999). If you cannot speak, stay on the line, and on a mobile press 55 when you are asked.

    With Relay UK, dial 18000.

    ## Someone is being hurt, neglected or used
    Ring the council where that person lives, and ask for “adult safeguarding”. You can ring at any hour: at night and at weekends an emergency team answers. You do not have to be sure. You do not have to give your name.

    You can find the council’s number on its website: [find your council](https://www.gov.uk/find-local-council). If you are looking at a PA or a service on this site, its page shows the number of its council where we know it.

    ## It may be abuse if someone
    - hits, shouts at or scares a person
    - takes their money or things, or makes them sign something
    - touches them in a way they do not want
    - leaves them without food, medicine, warmth or washing
    - keeps them from seeing family or friends
    - treats them badly for who they are

    ## You are unhappy with care, but nobody is in danger
    - Talk to the person or the service first, if you can.
    - A care home or agency has a complaints procedure. Ask for it.
    - If the council pays or arranges it, complain to the council, and after that to the [Local Government and Social Care Ombudsman](https://www.lgo.org.uk/) in England.
    - Tell the regulator: in England the [CQC](https://www.cqc.org.uk/give-feedback-on-care), in Scotland the [Care Inspectorate](https://www.careinspectorate.com/).

    ## You cannot go on
    If you care for someone and cannot go on, ring the council and say just that. You can ask for help in an emergency. To talk to someone at any hour, ring Samaritans on [116 123](tel:116123). It is free.

help-complaints = Complaining about care
help-complaints-about = Who deals with a complaint, step by step.
help-complaints-body =
    Is someone in danger, hurt or neglected? Do not complain first. See [whom to ring](/help/worried).

    ## 1. Talk to the person or the service
    Say what is wrong and what you would like. Many things can be put right like this. A care home or agency must have a complaints procedure. Ask for it and write down what you said and when.

    If you employ your own personal assistant, you are their employer. [Acas](https://www.acas.org.uk/) gives free advice on what to do in England, Scotland and Wales.

    ## 2. Tell your council
    - Do you pay with a **direct payment**? Ring the council’s direct payment team. They help you to sort it out, or to change who supports you.
    - Did the **council arrange or pay for** the care? Complain to the council.
    - Do you **pay yourself**? The council still wants to know if care is not safe. Ring its adult social care team.

    ## 3. Go to an ombudsman or a regulator
    - In England, the [Local Government and Social Care Ombudsman](https://www.lgo.org.uk/) looks at complaints about councils and about care services, also if you pay yourself. First give them a chance to answer you.
    - The [CQC](https://www.cqc.org.uk/give-feedback-on-care) watches over registered care services in England. Tell them what happened. It does not settle single complaints.
    - In Scotland, the [Care Inspectorate](https://www.careinspectorate.com/) takes complaints about registered care services.
    - A self-employed personal assistant is often not registered with anyone. Then your council is the place to go.

    ## Something on this website is wrong
    Please [report a concern](/concern) about a listing, or about something that you read here.

help-breaks = Breaks and support for carers
help-breaks-about = If you look after someone: what you can ask for.
help-breaks-body =
    If you help a partner, a parent, a child or a friend who could not manage without you, you are a carer. It does not matter that you do it out of love, or that you do not live with them.

    ## Ask for an assessment
    You can ask your council for a carer’s assessment. It is free, and it is about you: your health, your work, your sleep. In Scotland it is called an adult carer support plan. You do not need the agreement of the person you look after.

    ## Kinds of break
    - someone who sits with the person for a few hours, by day or at night
    - care at home while you are away
    - a day centre, for a full day or half a day
    - a night or a week in a care home, or in someone’s home (Shared Lives)
    - a holiday together, with help, or a holiday apart

    You can search for one: [find a break near you](/search?kind=respite).

    ## Who pays
    The council may pay, from your own carer’s budget or from the budget of the person you look after. Some charities give money for breaks. You can also pay yourself.

    ## In an emergency
    Make a plan now: who has a key, which medicines there are, whom to ring. Some breaks can be had at once. In the search, choose “can help in an emergency”. If you cannot go on today, ring the council, at any hour.

help-search = How the search works
help-search-about = What we look at, and why results come in this order.
help-search-body =
    Type what you need in your own words, and where you live. You can use a postcode, the first half of one, or the name of a town.

    ## What we look at
    - names, what people say about themselves, and what they offer. If nobody uses one of your words, we look for words that are spelt nearly the same, and tell you so
    - the filters you choose. In one group, any of your choices is enough. Between groups, all of them must fit
    - how far away they are. We start with 10 miles, and you can change it

    ## In which order
    The best match to your words comes first. Without words, the nearest comes first. You can also sort by distance, by price or by what is newest. Nobody can pay to be higher up.

    ## Distances
    Distances are as the crow flies. For a PA we measure from the middle of their postcode area and round up to whole miles, so that nobody can work out where they live. Many PAs and services come to you, and then it says so.

    ## Prices
    We show the price that people told us. Where it says “Ask for the price”, nobody has told us yet.

    ## What we keep
    We do not keep what you type. [Privacy](/privacy) says more.

help-talk = Talk to a person
help-talk-about = Whom to ring, and how with Relay UK.
help-talk-body =
    You do not have to find your way through this site alone. People at the council search with you, at your pace.

    Ring the council where the person lives who needs help. Its website gives the number: [find your council](https://www.gov.uk/find-local-council). Ask for “adult social care”.

    ## If you cannot hear or speak on the phone
    With Relay UK, dial 18001 and then the number. You type, someone else speaks, and types the answer to you. It costs no more than the call. [How Relay UK works](https://www.relayuk.bt.com/).

    ## If you would rather speak another language
    Say the name of your language when the council answers, and ask for an interpreter. You do not pay for it.

numbers-helplines = Helplines
numbers-safeguarding = Whom to ring about abuse or neglect
