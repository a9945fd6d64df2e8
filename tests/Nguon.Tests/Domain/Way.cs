using Nguon.Domain;
using Nguon.Domain.Admission;
using Nguon.Domain.Organizations;
using Nguon.Domain.People;
using Nguon.Domain.Sessions;
using Nguon.Domain.Time;
using Nguon.Web.Seed;

namespace Nguon.Tests.Domain;

/// <summary>A dossier on its way, told in the words of the work; each test brings its own calendar.</summary>
internal sealed class Way
{
    public static readonly RuleBook Book = RuleBookSource.Load();

    private int ids;

    public Way(WorkingCalendar? calendar = null) => Calendar = calendar ?? Free();

    public static Guid Cell { get; } = new("00000000-0000-0000-0000-0000000000c1");

    public static Guid Base { get; } = new("00000000-0000-0000-0000-0000000000b1");

    public static Guid City { get; } = new("00000000-0000-0000-0000-0000000000a1");

    public WorkingCalendar Calendar { get; }

    public Applicant Applicant { get; set; } = new() { Name = "Nguyễn Thị An", BornOn = new(1994, 9, 12), Education = EducationLevel.UpperSecondary, HasStatisticsFields = true };

    public ProcedureChain Chain { get; set; } = new()
    {
        CellId = Cell, CellName = "Chi bộ thôn Đông", HasCellCommittee = true, BaseId = Base, BaseMembers = 13,
        AuthorityId = City, AuthorityName = "Ban Thường vụ Thành ủy", Mode = DecisionMode.StandingCommittee, AuthorityMembers = 13, SealId = Base,
    };

    public DateOnly Today { get; set; } = new(2026, 11, 22);

    public AdmissionDossier Dossier { get; set; } = AdmissionDossier.Begin(
        Guid.CreateVersion7(), Guid.CreateVersion7(), Cell, new(new(2016, 1, 1), 1, new() { Route = IntroductionRoute.YouthUnion, IsYouthUnionMember = true }));

    public static WorkingCalendar Free(params string[] days) =>
        new(days.Select(day => new CalendarDay(Day(day.TrimStart('+')), day[0] == '+' ? CalendarDayKind.Worked : CalendarDayKind.Free)), isComplete: true);

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, ["d/M/yyyy", "yyyy-MM-dd"]);

    public static Attendance Present(int official, int? present = null, int away = 0) =>
        new() { OfficialMembers = official, Present = present ?? official - away, TemporarilyAway = away };

    public TakeContext Context(DateOnly? today = null) => new()
    {
        Applicant = Applicant, Rules = Book, Calendar = Calendar, Chain = Chain, Today = today ?? Today, RecordedAt = new DateTime(2026, 11, 22, 1, 0, 0, DateTimeKind.Utc), Mentor = new() { IsOfficial = true },
    };

    public StepDraft Draft(StepKind kind, string on, StepDetails? details = null, StepMode mode = StepMode.Perform) => new()
    {
        Id = new Guid(++ids, 0, 0, new byte[8]), Kind = kind, OccurredOn = Day(on), Mode = mode, Details = details ?? (kind == StepKind.Ceremony ? new() { Place = "Nhà văn hóa" } : new()),
        ByOrganizationId = StepCatalogue.Of(kind).UnitOn(Chain) ?? Cell,
    };

    public Outcome<DossierStep> Try(StepKind kind, string on, StepDetails? details = null, StepMode mode = StepMode.Perform)
    {
        var draft = Draft(kind, on, details, mode);
        return Dossier.Take(draft, Context());
    }

    public DossierStep Do(StepKind kind, string on, StepDetails? details = null, StepMode mode = StepMode.Perform)
    {
        var outcome = Try(kind, on, details, mode);
        Assert.True(outcome.Succeeded, string.Join("\n", outcome.Refusals.Select(refusal => $"{kind} {on}: {refusal.Rule} {refusal.Message}")));
        return outcome.Value!; // succeeded, so there is a value
    }

    public DossierClock Clock(ClockKind kind, string today) =>
        Dossier.Clocks(Context(Day(today))).Single(clock => clock.Kind == kind);

    /// <summary>All papers the cell's vote asks for, in order, so many days before it.</summary>
    public Way Prepared(string certificate, string vote)
    {
        var day = Day(vote);
        Do(StepKind.PutOnList, day.AddDays(-400).ToString("yyyy-MM-dd"));
        Do(StepKind.AwarenessCertificate, certificate, new() { Place = "Trung tâm Chính trị" });
        Do(StepKind.Application, Before(90));
        Do(StepKind.Resume, Before(85));
        Do(StepKind.ResumeStamped, Before(80));
        var request = Do(StepKind.VerificationSent, Before(75), new() { Place = "xã Gio Linh" });
        Do(StepKind.VerificationAnswered, Before(40), new() { Place = "xã Gio Linh", RequestStepId = request.Id });
        Do(StepKind.Introduction, Before(30), new() { Introducers = [Introducer("Lê Văn Bình")] });
        if (Dossier.Circumstances.Route == IntroductionRoute.YouthUnion)
        {
            Do(StepKind.YouthUnionRecommendation, Before(20));
        }
        else
        {
            Do(StepKind.Introduction, Before(29), new() { Introducers = [Introducer("Trần Thị Cúc")] });
        }

        Do(StepKind.OpinionSummary, Before(10));
        return this;

        string Before(int days) => day.AddDays(-days).ToString("yyyy-MM-dd");
    }

    public void Certified(string on)
    {
        Do(StepKind.CellCommitteeComment, on);
        Do(StepKind.BaseCertification, on);
    }

    public static IntroducerDetail Introducer(string name, string together = "2010-01-01", string official = "2008-01-01") =>
        new() { Name = name, IsOfficial = true, OfficialSince = Day(official), WorkedTogetherSince = Day(together) };
}
