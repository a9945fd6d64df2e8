using Nguon.Domain.Classes;

namespace Nguon.Web.Seed.Demo;

/// <summary>The classes of the city's political centre, later of the ward's: four awareness and two new-member classes a year.</summary>
internal sealed class ClassPlan
{
    private static readonly (int Month, int Day)[] AwarenessEnds = [(3, 24), (6, 20), (9, 26), (11, 24)];
    private static readonly (int Month, int Day)[] NewMemberEnds = [(5, 23), (10, 24)];
    private readonly Dictionary<(ClassKind, DateOnly), TrainingClass> byDay = [];

    public ClassPlan(DateOnly today)
    {
        for (var year = 2009; year <= today.Year; year++)
        {
            AddYear(ClassKind.Awareness, year, AwarenessEnds, today);
            AddYear(ClassKind.NewMember, year, NewMemberEnds, today);
        }
    }

    public IReadOnlyCollection<TrainingClass> All => byDay.Values;

    /// <summary>The last class that ended on or before the day.</summary>
    public TrainingClass Before(ClassKind kind, DateOnly day) =>
        byDay.Values.Last(c => c.Kind == kind && c.LastDay <= day);

    /// <summary>The first class that ends on or after the day; null when none has been held yet.</summary>
    public TrainingClass? After(ClassKind kind, DateOnly day) =>
        byDay.Values.FirstOrDefault(c => c.Kind == kind && c.LastDay >= day);

    public TrainingClass At(DateOnly lastDay) => byDay[(ClassKind.Awareness, lastDay)];

    /// <summary>Ends of awareness classes inside both days.</summary>
    public List<DateOnly> Between(DateOnly first, DateOnly last) =>
        byDay.Values.Where(c => c.Kind == ClassKind.Awareness && c.LastDay >= first && c.LastDay <= last).Select(c => c.LastDay).ToList();

    private void AddYear(ClassKind kind, int year, (int Month, int Day)[] ends, DateOnly today)
    {
        for (var i = 0; i < ends.Length; i++)
        {
            var last = DemoDays.OnOrAfter(new DateOnly(year, ends[i].Month, ends[i].Day));
            if (last < today.AddDays(-12))
            {
                byDay[(kind, last)] = new TrainingClass
                {
                    Id = Guid.CreateVersion7(),
                    Kind = kind,
                    Name = $"{(kind == ClassKind.Awareness ? "Lớp bồi dưỡng nhận thức về Đảng" : "Lớp bồi dưỡng lý luận chính trị cho đảng viên mới")} khóa {i + 1} năm {year}",
                    Organiser = CentreOn(last),
                    CentreId = last < DemoTree.Reform ? DemoClasses.City.Id : DemoClasses.Ward.Id,
                    State = ClassState.Concluded,
                    FirstDay = last.AddDays(-4),
                    LastDay = last,
                };
            }
        }
    }

    public static string CentreOn(DateOnly day) =>
        day < DemoTree.Reform ? DemoClasses.City.Name : DemoClasses.Ward.Name;
}
