//! Advice and brokerage, and help with direct payments.

use domain::taxonomy::{ClientGroup, Funding, PriceUnit, SupportType};

use ClientGroup::{
    Autism, Carers, Dementia, LearningDisability, LongTermCondition, MentalHealth, OlderPeople, PhysicalDisability,
    SensoryHearing, SensorySight, YoungAdultsTransition,
};
use SupportType::{Appointments, CommunicationInterpreting, MoneyAndPaperwork};
use domain::taxonomy::ListingKind::{AdviceBrokerage, DpSupportService};

use super::service_parts::SOUTH_ASIAN;
use crate::seed::service::{Charge, Open, Setting, Trade};

const FREE: &[Charge] = &[Charge(PriceUnit::Free, 0, 0)];
const ADVICE: Trade = Trade {
    kinds: &[AdviceBrokerage],
    setting: Setting::Both,
    open: Open::Office,
    charges: FREE,
    support: &[MoneyAndPaperwork],
    may_support: &[Appointments],
    funding: &[Funding::SelfFunded, Funding::DirectPayment],
    ..Trade::PLAIN
};
const DIRECT: Trade = Trade {
    kinds: &[DpSupportService],
    needs: &[PhysicalDisability, LearningDisability, OlderPeople],
    may_need: &[MentalHealth, LongTermCondition, Autism, Carers, SensorySight],
    funding: &[Funding::DirectPayment, Funding::PersonalHealthBudget],
    ..ADVICE
};

#[rustfmt::skip]
pub(in crate::seed) const TRADES: &[Trade] = &[
    Trade {
        names: &["Plan Makers", "Brokers", "Good Life Planning"],
        needs: &[LearningDisability, PhysicalDisability], may_need: &[Autism, YoungAdultsTransition, MentalHealth, LongTermCondition],
        summaries: &["We help you turn a budget into a life you like.", "Plans made with you, in words you would use.", "What do you want your week to look like? Start there."],
        openings: &["We are independent brokers. Nobody pays us to send you anywhere.", "We sit down with you, find out what matters and plan the week round it."],
        details: &["You get a plan with prices, on paper, and it is yours.", "We know what is on round here, from goats to gyms.", "We come to the meeting with the council, if you want us there.", "We look again after three months, because life moves."],
        charges: &[Charge(PriceUnit::HourWeekday, 28, 42), Charge(PriceUnit::Free, 0, 0)], ..ADVICE
    },
    Trade {
        names: &["Carers’ Advice", "Carer Line", "Looking After You"],
        needs: &[Carers], may_need: &[Dementia, OlderPeople, MentalHealth, LearningDisability],
        summaries: &["You look after someone. We look at what you are due.", "Ask us about breaks, benefits and being heard.", "Carers’ rights in plain words, by phone or face to face."],
        openings: &["We advise people who look after a relative or a friend.", "Half of us are carers, so you will not have to explain."],
        details: &["We help you ask for a carer’s assessment, and we tell you what to say in it.", "We keep a list of places that have room for a break.", "You can ring to have a moan. That counts.", "If the first answer was no, we help you to ask again."],
        ..ADVICE
    },
    Trade {
        names: &["Benefits Desk", "Fair Share Advice", "Penny and Form"],
        needs: &[PhysicalDisability, LongTermCondition, MentalHealth], may_need: &[OlderPeople, Carers, LearningDisability, SensorySight],
        summaries: &["Benefits forms filled in with you, line by line.", "We find the money that people do not know they can have.", "Appeals, letters, long phone queues: we know the way."],
        openings: &["We advise on benefits, debts and care charges, free of charge.", "We help disabled people and carers to get what is theirs."],
        details: &["Bring every letter, opened or not.", "We write the appeal with you, and go to the hearing if it comes to one.", "We can work out what you will pay for care before you agree to it.", "Home visits are for those who cannot come in."],
        ..ADVICE
    },
    Trade {
        names: &["Language Bridge", "Speak for Yourself", "Two Tongues"],
        support: &[CommunicationInterpreting, MoneyAndPaperwork],
        needs: &[OlderPeople, Carers], may_need: &[Dementia, MentalHealth, SensoryHearing, LongTermCondition],
        summaries: &["Care explained in your language, by somebody from here.", "We interpret at the doctor’s and read you the council’s letters.", "So that your children do not have to translate."],
        openings: &["We explain how care works, in the languages of our streets.", "We began when our mothers could not read the letters they were sent."],
        details: &["Our workers know the words for care in both languages, which is rarer than you think.", "We go with you to appointments, and say only what you said.", "What you tell us does not get back to the neighbours.", "If we do not speak your language, we find somebody who does."],
        circle: Some(&SOUTH_ASIAN), ..ADVICE
    },
    Trade {
        names: &["Own Money Care Advice", "Care Compass", "Before You Choose"],
        needs: &[OlderPeople], may_need: &[Dementia, Carers, LongTermCondition],
        summaries: &["Paying for your own care? Talk to us before you sign.", "We compare costs, and we explain the small print.", "Care at home or a move? We help you think it through."],
        openings: &["We advise people who pay for their own care, and their families.", "We take no money from any home or agency, so we can say what we think."],
        details: &["We go through contracts line by line.", "We tell you what the council has to do, even if you pay.", "A talk takes an hour, and you get a page of notes.", "We can visit places for you if you live far away."],
        charges: &[Charge(PriceUnit::OneOff, 60, 180)], ..ADVICE
    },
    Trade {
        names: &["Payroll for PAs", "Payslip Place", "Friday Pay"],
        summaries: &["We pay your PA and do the tax. You sign the hours.", "Payslips, pensions and holiday, worked out for you.", "You are the employer. We are the sums."],
        openings: &["We run the payroll for people who employ a PA.", "You send us the hours, and we do all the rest."],
        details: &["We tell you in plain words what each payslip means.", "We work out holidays and sick pay, and we write to the tax office.", "If your budget runs low we warn you early.", "Real people answer the phone."],
        charges: &[Charge(PriceUnit::OneOff, 40, 75)], ..DIRECT
    },
    Trade {
        names: &["Managed Accounts", "Safe Hands Accounts", "Your Account"],
        summaries: &["We hold the direct payment and pay the bills you agree.", "A bank account for your care, without the paperwork.", "Your money, your say, our book-keeping."],
        openings: &["We look after direct payments for people who do not want a new bank account.", "We keep the money, pay who you tell us to, and show you every penny."],
        details: &["You get a statement each month, with a picture chart if you like.", "We do the returns that the council asks for.", "You can take the account back whenever you want.", "We never choose your helpers for you."],
        charges: &[Charge(PriceUnit::Week, 4, 9)], ..DIRECT
    },
    Trade {
        names: &["Finding PAs", "First Time Employers", "Hire Well"],
        summaries: &["We help you find, choose and keep a PA.", "Adverts, interviews, contracts: we have done hundreds.", "New to being a boss? So were we."],
        openings: &["We help people to become good employers of a PA.", "Most of us employ PAs ourselves and have made all the mistakes already."],
        details: &["We write the advert with you, so that it sounds like you.", "We sit in on interviews, and you decide.", "You get a contract, a handbook and somebody to ring.", "We run a course for PAs twice a year, with lunch."],
        ..DIRECT
    },
    Trade {
        names: &["Direct Payments Circle", "Users’ Table", "Peer Circle"],
        summaries: &["People with direct payments help each other. Tea is provided.", "Ask somebody who has done it for ten years.", "Tips, moans and model letters, once a month."],
        openings: &["We are a group of people who use direct payments.", "Everyone here runs their own care, some since it was new."],
        details: &["We meet, and we have a phone list for the days between.", "Somebody from the council comes twice a year to answer questions.", "We tell you which rules are rules and which are habits.", "You can bring your PA or leave them outside."],
        ..DIRECT
    },
];
