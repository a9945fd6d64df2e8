using Nguon.Domain.Organizations;
using Nguon.Domain.People;
using Nguon.Domain.Sessions;
using Nguon.Web.Features.Papers;

namespace Nguon.Tests.Papers;

public sealed class PaperSourceTests
{
    private static readonly PaperSigning Signing = new(SamplePapers.Today) { Authority = "T/M Chi bộ", Post = "Bí thư" };

    [Fact]
    public void The_head_comes_from_the_version_of_the_day()
    {
        var head = UnitLetterhead.For(Ward, null, Signing);

        Assert.Equal(("ĐẢNG BỘ TỈNH QUẢNG TRỊ", "Đảng ủy phường Nam Đông Hà", "ĐU", "Nam Đông Hà", true), (head.SuperiorLine, head.OrganName, head.Symbol, head.Place, head.HasSeal));
    }

    [Fact]
    public void What_a_cell_leaves_open_comes_from_its_superior()
    {
        var head = UnitLetterhead.For(Version("Chi bộ khu phố 3", OrganizationKind.PartyCell), Ward, Signing);

        Assert.Equal(("Đảng bộ phường Nam Đông Hà", "CB", "Nam Đông Hà", false), (head.SuperiorLine, head.Symbol, head.Place, head.HasSeal));
        Assert.Equal("Số      -NQ/CB", head.NumberLine("NQ"));
    }

    [Fact]
    public void The_department_has_the_name_of_the_day_and_no_seal()
    {
        var head = UnitLetterhead.ForDepartment(Ward, Signing);

        Assert.Equal(("Đảng ủy phường Nam Đông Hà", "Ban Xây dựng Đảng", "BXDĐ", false), (head.SuperiorLine, head.OrganName, head.Symbol, head.HasSeal));
    }

    [Fact]
    public void A_department_named_in_full_does_not_repeat_its_committee_under_the_committee()
    {
        var head = UnitLetterhead.ForDepartment(WardWith("Ban Xây dựng Đảng Đảng ủy phường Nam Đông Hà"), Signing);

        Assert.Equal(("Đảng ủy phường Nam Đông Hà", "Ban Xây dựng Đảng"), (head.SuperiorLine, head.OrganName));
    }

    [Fact]
    public void A_meeting_takes_its_denominator_from_the_attendance()
    {
        var session = Session(SessionKind.Cell);
        session.Attendance = new Attendance { OfficialMembers = 24, TemporarilyAway = 1, ExemptAbsent = 2, Present = 20 };

        var meeting = MeetingOnPaper.Of(session);

        Assert.Equal((21, 14, 4), (meeting.Voters, meeting.Needed, meeting.Absent));
    }

    [Fact]
    public void A_standing_committee_of_nine_needs_five_and_a_committee_of_fifteen_needs_ten()
    {
        var session = Session(SessionKind.StandingCommittee);
        session.Attendance = new Attendance { OfficialMembers = 9, Present = 8 };

        Assert.Equal(5, CommitteeOnPaper.Of(session).MoreThanHalf);
        Assert.Equal(10, SamplePapers.Session.TwoThirds);
    }

    [Fact]
    public void A_planned_meeting_without_attendance_is_not_printed() =>
        Assert.Throws<InvalidOperationException>(() => MeetingOnPaper.Of(Session(SessionKind.Cell)));

    [Theory]
    [InlineData(DatePrecision.Day, ", sinh ngày 05/02/1975")]
    [InlineData(DatePrecision.Month, ", sinh tháng 02/1975")]
    [InlineData(DatePrecision.Year, ", sinh năm 1975")]
    public void A_birth_date_is_written_as_far_as_it_is_known(DatePrecision precision, string text)
    {
        var person = new Person
        {
            Id = Guid.CreateVersion7(), FullName = "Hồ Thị Mơ", SearchName = "ho thi mo", SortName = "mo ho thi", OrganizationId = Guid.CreateVersion7(),
            Status = PersonStatus.Applicant, RecordedAt = DateTime.UnixEpoch, BornOn = new DateOnly(1975, 2, 5), BornPrecision = precision,
        };

        Assert.Equal(text, PersonOnPaper.Of(person, new PersonWords("Nữ", "Kinh", "")).BornOnly());
    }

    private static OrganizationVersion Ward => WardWith("Ban Xây dựng Đảng");

    private static OrganizationVersion WardWith(string department) => new()
    {
        Id = Guid.CreateVersion7(), OrganizationId = Guid.CreateVersion7(), From = new DateOnly(2025, 7, 1), RecordedAt = DateTime.UnixEpoch, Code = "NDH",
        Name = "Đảng bộ phường Nam Đông Hà", OrganName = "Đảng ủy phường Nam Đông Hà", SearchName = "dang bo phuong nam dong ha",
        Kind = OrganizationKind.BasePartyOrganization, LetterheadLine = "ĐẢNG BỘ TỈNH QUẢNG TRỊ", DepartmentName = department, Symbol = "ĐU", Place = "Nam Đông Hà", HasSeal = true,
    };

    private static OrganizationVersion Version(string name, OrganizationKind kind) => new()
    {
        Id = Guid.CreateVersion7(), OrganizationId = Guid.CreateVersion7(), From = new DateOnly(2025, 7, 1), RecordedAt = DateTime.UnixEpoch,
        Code = "KP3", Name = name, OrganName = name, SearchName = "chi bo", Kind = kind,
    };

    private static Session Session(SessionKind kind) => new()
    {
        Id = Guid.CreateVersion7(), OrganizationId = Guid.CreateVersion7(), Kind = kind, Method = SessionMethod.Meeting,
        HeldOn = SamplePapers.Today, RecordedAt = DateTime.UnixEpoch,
    };
}
