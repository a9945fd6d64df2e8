using Nguon.Domain;
using Nguon.Domain.Admission;
using Nguon.Domain.Organizations;
using Nguon.Domain.Sessions;
using Nguon.Web.Reading;
using Nguon.Web.Ui;
using Nguon.Web.Word;

namespace Nguon.Web.Features.Papers;

/// <summary>Papers of a session: minutes and the one resolution of the evening, minutes of the standing committee, blank ballots.</summary>
internal sealed class SessionPapers(PaperFacts facts, Heads heads)
{
    private const int MostBallots = 60;

    public async Task<Outcome<IPaperView>> MinutesAsync(PaperSession of, Blanks blanks, CancellationToken ct)
    {
        if (of.Session.Attendance is null)
        {
            return NotHeld();
        }

        var head = await HeadAsync(of, blanks, ct);
        var considered = of.Items.Where(i => i.Step?.Details.Vote is not null && i.Item.Kind is (SessionItemKind.ConsiderAdmission or SessionItemKind.ConsiderRecognition)).ToList();
        return Outcome.Done<IPaperView>(new CellMinutesView
        {
            Head = head,
            CellName = Words.InSentence(head.OrganName),
            Meeting = MeetingOnPaper.Of(of.Session),
            People = [.. considered.Select(i => new ConsideredPerson(OnPaperWords.Of(i.Person), OnPaperWords.Of(i.Step!.Details.Vote!)) // filtered just above
            {
                Discussion = "",
                IsRecognition = i.Item.Kind == SessionItemKind.ConsiderRecognition,
            })],
            OtherContents = [.. of.Items.Except(considered).Select(Sentence)],
        }, []);
    }

    public async Task<Outcome<IPaperView>> ResolutionAsync(PaperSession of, Blanks blanks, CancellationToken ct)
    {
        if (of.Session.Attendance is null)
        {
            return NotHeld();
        }

        var head = await HeadAsync(of, blanks with { Number = blanks.Number ?? of.Session.ResolutionNumber, IssuedOn = blanks.IssuedOn ?? of.Session.HeldOn }, ct);
        return Outcome.Done<IPaperView>(new EveningResolutionView
        {
            Head = head,
            CellName = Words.InSentence(head.OrganName),
            Meeting = MeetingOnPaper.Of(of.Session),
            HasCellCommittee = (await heads.MustAsync(of.Session.OrganizationId, of.Session.HeldOn, ct)).Version.HasCellCommittee,
            Matters = [.. of.Items.Select(Sentence)],
        }, []);
    }

    public async Task<Outcome<IPaperView>> BallotAsync(PaperSession of, Blanks blanks, int copies, CancellationToken ct) =>
        Outcome.Done<IPaperView>(new BallotView
        {
            Head = await HeadAsync(of, blanks, ct),
            HeldOn = of.Session.HeldOn,
            Rows = Voted(of),
            Copies = Math.Clamp(copies, 1, MostBallots),
        }, []);

    public async Task<Outcome<IPaperView>> CountAsync(PaperSession of, Blanks blanks, CancellationToken ct)
    {
        var head = await HeadAsync(of, blanks, ct);
        var needed = of.Session.Attendance is null ? "" : $"Cần ít nhất {MeetingOnPaper.Of(of.Session).Needed} phiếu tán thành. {MeetingOnPaper.Of(of.Session).HowCounted()}".TrimEnd();
        return Outcome.Done<IPaperView>(new CountMinutesView
        {
            Head = head, CellName = Words.InSentence(head.OrganName), HeldOn = of.Session.HeldOn, Needed = needed,
            Rows = [.. of.Items.Where(i => IsVote(i.Item.Kind)).Select(i => new CountedRow(i.Person.FullName, Matter(i.Item.Kind), i.Step?.Details.Vote is { } vote ? OnPaperWords.Of(vote) : null))],
        }, []);
    }

    public async Task<Outcome<IPaperView>> StandingAsync(PaperSession of, Blanks blanks, CancellationToken ct)
    {
        if (of.Session.Attendance is null)
        {
            return NotHeld();
        }

        var day = of.Session.HeldOn;
        var isWhole = of.Session.Kind == SessionKind.Committee;
        var unit = await heads.MustAsync(of.Session.OrganizationId, day, ct);
        var rows = new List<DecidedRow>();
        foreach (var item in of.Items.Where(i => i.Step?.Details.Vote is not null))
        {
            var cell = item.CellId is { } id ? (await facts.UnitAsync(id, day, ct))?.Version.Name ?? "" : "";
            rows.Add(new DecidedRow(item.Person.FullName, cell, Labels.Of(item.Item.Kind), OnPaperWords.Of(item.Step!.Details.Vote!))); // filtered just above
        }

        return Outcome.Done<IPaperView>(new StandingMinutesView
        {
            Head = await heads.OfAuthorityAsync(of.Session.OrganizationId, day, blanks with { Number = blanks.Number ?? of.Session.ResolutionNumber, IssuedOn = blanks.IssuedOn ?? day }, isWhole ? DecisionMode.WholeCommittee : DecisionMode.StandingCommittee, ct),
            OrganName = isWhole ? unit.Version.OrganName : $"Ban Thường vụ {unit.Version.OrganName}",
            Department = unit.Version.DepartmentName ?? "Bộ phận công tác đảng viên",
            Session = CommitteeOnPaper.Of(of.Session),
            Rows = rows,
            IsWholeCommittee = isWhole,
        }, []);
    }

    private Task<Letterhead> HeadAsync(PaperSession of, Blanks blanks, CancellationToken ct) =>
        heads.OfCellAsync(of.Session.OrganizationId, of.Session.HeldOn, blanks with { IssuedOn = blanks.IssuedOn ?? of.Session.HeldOn }, ct);

    private static IReadOnlyList<(string Name, string Matter)> Voted(PaperSession of) =>
        [.. of.Items.Where(i => IsVote(i.Item.Kind)).Select(i => (i.Person.FullName, Matter(i.Item.Kind)))];

    private static bool IsVote(SessionItemKind kind) => kind is SessionItemKind.ConsiderAdmission or SessionItemKind.ConsiderRecognition or SessionItemKind.ConsiderDeletion;

    private static string Matter(SessionItemKind kind) => kind switch
    {
        SessionItemKind.ConsiderAdmission => "Đề nghị kết nạp đảng viên",
        SessionItemKind.ConsiderRecognition => "Đề nghị công nhận đảng viên chính thức",
        _ => "Đề nghị xóa tên đảng viên dự bị",
    };

    private static string Sentence(PaperItem of) => of switch
    {
        { Item.Kind: SessionItemKind.PutOnList } => $"Đưa quần chúng {of.Person.FullName} vào danh sách cảm tình Đảng",
        { Item.Kind: SessionItemKind.RemoveFromList } => $"Đưa quần chúng {of.Person.FullName} ra khỏi danh sách cảm tình Đảng{Because(of)}",
        { Item.Kind: SessionItemKind.AssignMentor } => $"Phân công đồng chí {of.MentorName ?? "……"} giúp đỡ {of.Person.FullName}",
        { Item.Kind: SessionItemKind.ProposeClass } => $"Đề nghị cử {of.Person.FullName} học lớp bồi dưỡng nhận thức về Đảng",
        { Item.Kind: SessionItemKind.OpenDossier } => $"Thống nhất làm hồ sơ kết nạp đối với quần chúng {of.Person.FullName}",
        { Item.Kind: SessionItemKind.MentorRemark } => $"Nhận xét về {of.Person.FullName}: {of.Item.Note}",
        { Step.Details.Vote: { } vote } => $"{Matter(of.Item.Kind)} đối với {of.Person.FullName}: tán thành {vote.For}, không tán thành {vote.Against}{(vote.Invalid > 0 ? $", không hợp lệ {vote.Invalid}" : "")}",
        _ => $"{Matter(of.Item.Kind)} đối với {of.Person.FullName}",
    };

    private static string Because(PaperItem of) => of.Item.Note.Length > 0 ? $", lý do: {of.Item.Note}" : "";

    private static Refusal NotHeld() => CellPapers.Missing("buổi họp chưa ghi thành phần dự họp", "ghi kết quả buổi họp rồi in");
}
