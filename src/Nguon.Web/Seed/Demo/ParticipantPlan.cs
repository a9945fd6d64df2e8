namespace Nguon.Web.Seed.Demo;

/// <summary>Those sent to a class and not admitted: as many as each ward's number of the annex leaves, and some of the other bodies.</summary>
internal static class ParticipantPlan
{
    private const int OfOtherBodies = 320;

    public static List<Participant> Make(IReadOnlyList<Admission> admissions, ClassPlan classes, CellChoice choice)
    {
        var dice = new Dice("participants");
        var ends = classes.Between(AdmissionPlan.FirstDay, CityPlan.ReportDay);
        var made = new List<Participant>();
        for (var ward = 0; ward < CityPlan.Wards.Length; ward++)
        {
            var admitted = admissions.Count(a => a.Cell.Ward == ward && a.ClassOn >= AdmissionPlan.FirstDay && a.ClassOn <= CityPlan.ReportDay);
            for (var i = admitted; i < CityPlan.Wards[ward].Participants; i++)
            {
                made.Add(new Participant(choice.InWard(dice, ward), dice.Pick(ends), made.Count));
            }
        }

        for (var i = 0; i < OfOtherBodies; i++)
        {
            made.Add(new Participant(choice.InOtherBodies(dice), dice.Pick(ends), made.Count));
        }

        return made;
    }
}
