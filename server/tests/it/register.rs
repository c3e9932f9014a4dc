//! A register's file with invented services, in the layout of the Care Inspectorate.

/// The columns as they are published.
const COLUMNS: &str = "CSNumber,Combined_Service_,CaseNumber_Combined,CareService,Subtype,AdditionalSubtypes,ServiceType,ServiceName,Address_line_1,Address_line_2,Address_line_3,Address_line_4,Service_town,Service_Postcode,Service_Phone_Number,SP_number,ServiceProvider,Provided_by_Local_Authority,ServiceStatus,DateReg,Integration_Authority_Name,TotalBeds,SingleBedrooms,CareHome_Main_Area_of_Care,Care_Home_All_Areas_of_Provision,Council_Area_Name,Health_Board_Name,NumberStaff,Registered_Places,Client_group,MinGrade,MaxGrade,Publication_of_Latest_Grading,KQ_Support_Wellbeing,KQ_Care_and_Support_Planning,KQ_Setting,KQ_Staff_Team,KQ_Leadership,Last_inspection_Date";

/// One invented service.
pub struct Service {
    /// Its registration.
    pub number: &'static str,
    /// Its name.
    pub name: &'static str,
    /// Words of the register: service and subtype.
    pub kind: (&'static str, &'static str),
    /// Where it is.
    pub postcode: &'static str,
}

const HOME_CARE: (&str, &str) = ("Support Service", "Care at Home");
const DAY_CENTRE: (&str, &str) = ("Support Service", "Other than Care at home");
const CARE_HOME: (&str, &str) = ("Care Home Service", "Older People");

/// The services of the test world.
pub const SERVICES: &[Service] = &[
    Service { number: "CS1990000001", name: "Larkspur Lane Home Care", kind: HOME_CARE, postcode: "G40 1DA" },
    Service { number: "CS1990000002", name: "Bramblewick Day Centre", kind: DAY_CENTRE, postcode: "EH1 1RE" },
    Service { number: "CS1990000003", name: "Thistledown House", kind: CARE_HOME, postcode: "AB10 1AB" },
    Service { number: "CS1990000004", name: "Pennywort Support", kind: HOME_CARE, postcode: "G2 1DU" },
    Service { number: "CS1990000005", name: "Harebell Companions", kind: HOME_CARE, postcode: "G3 8AG" },
    Service { number: "CS1990000006", name: "Foxglove Day Club", kind: DAY_CENTRE, postcode: "DD1 1DB" },
    Service { number: "CS1990000007", name: "Old Orchard Care Home", kind: CARE_HOME, postcode: "KY1 1XW" },
    Service { number: "CS1990000008", name: "Silver Birch Support", kind: HOME_CARE, postcode: "PA1 1JD" },
    Service { number: "CS1990000009", name: "Rowan Tree House", kind: CARE_HOME, postcode: "IV1 1HY" },
    Service { number: "CS1990000010", name: "Clover Field Day Centre", kind: DAY_CENTRE, postcode: "FK8 2ET" },
    Service { number: "CS1990000011", name: "Heather Bank Home Care", kind: HOME_CARE, postcode: "G12 8QQ" },
    WITHDRAWN,
];

/// The one that the second edition of the file no longer lists.
pub const WITHDRAWN: Service =
    Service { number: "CS1990000012", name: "Snowdrop Lodge", kind: CARE_HOME, postcode: "G11 5AW" };

/// A file with these services.
pub fn csv<'a>(services: impl IntoIterator<Item = &'a Service>) -> String {
    let rows = services.into_iter().map(|service| {
        let Service { number, name, kind: (care, subtype), postcode } = service;
        format!(
            "{number},,,{care},{subtype},,Private,{name},1 Test Street,,,,Testtown,{postcode},0141 496 0101,SP1990000001,\
             Invented Care Ltd,No,Active,01/04/2002,,,,,,Glasgow City,Greater Glasgow and Clyde,12,20,Adults,4.0,5.0,\
             08/12/2017,5.0,5.0,4.0,5.0,5.0,20/11/2017"
        )
    });
    std::iter::once(COLUMNS.to_owned()).chain(rows).map(|row| row + "\n").collect()
}
