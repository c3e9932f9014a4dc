vocabulary! {
    /// How a place can be got into and used (row L6).
    PlaceAccess {
        StepFree = "step_free",
        AccessibleToilet = "accessible_toilet",
        ChangingPlaces = "changing_places",
        Hoist = "hoist",
        HearingLoop = "hearing_loop",
        Bsl = "bsl",
        AccessibleParking = "accessible_parking",
        NearBusStop = "near_bus_stop",
    }
}
vocabulary! {
    /// How far a place has an access feature. "Partly" is never shown or searched as "yes".
    AccessAnswer {
        Yes = "yes",
        Partly = "partly",
        No = "no",
        NotKnown = "not_known",
    }
}
vocabulary! {
    /// How people get there (row L8).
    Transport {
        DoorToDoor = "door_to_door",
        MeetThere = "meet_there",
        PublicTransportNear = "public_transport_near",
        TravelTraining = "travel_training",
        None = "none",
    }
}
