using System.Text;
using System.Text.Json;
using Nguon.Domain.Activities;
using Nguon.Domain.Admission;
using Nguon.Domain.People;
using Nguon.Web.Data;

namespace Nguon.Web.Seed.Demo;

/// <summary>What lies on the desks of the demo: members on their way, questions about rules, requests of other committees, a committee's own criterion, a draft of rules.</summary>
internal sealed class DeskStories(DemoTree tree, DateOnly today)
{
    private readonly List<Guid> movers = [];
    private Guid show;

    /// <summary>Remembers two members of the shown cell who hold no post, help nobody and are not away.</summary>
    public void Remember(DemoCell cell, CellRows rows)
    {
        show = cell.Id;
        var kept = rows.Posts.Select(p => p.PersonId.GetValueOrDefault()).Concat(rows.Absences.Select(a => a.PersonId)).Concat(rows.Mentors.Where(m => m.Until is null).Select(m => m.MentorId)).ToHashSet();
        movers.AddRange(rows.Standings.Where(s => s is { Status: PersonStatus.OfficialMember, Until: null, RetractedAt: null } && s.OrganizationId == cell.Id && !kept.Contains(s.PersonId))
            .Select(s => s.PersonId).Take(2));
    }

    public async Task WriteAsync(BulkInsert bulk, DemoAccounts accounts, StoryLog log, CancellationToken ct)
    {
        var sent = Transfers();
        await bulk.AddAsync(sent, ct);
        sent.ForEach(transfer => log.Remember(Sent(transfer, accounts.By(DemoAccounts.CellSecretary))));
        await bulk.AddAsync(Questions(), ct);
        await bulk.AddAsync(Requests(), ct);
        await bulk.AddAsync([Criterion()], ct);
        await bulk.AddAsync([Draft(accounts)], ct);
    }

    /// <summary>One to another commune, one out of the province whose notice is overdue; both still counted at home.</summary>
    private List<ActivityTransfer> Transfers() => movers.Count < 2 ? [] :
    [
        Slip(movers[0], 8, "14-GGT", tree.Commune("xã Lìa"), ""),
        Slip(movers[1], 60, "09-GGT", null, "Đảng bộ phường Thuận Hóa, thành phố Huế"),
    ];

    private ActivityTransfer Slip(Guid person, int daysAgo, string number, Guid? to, string place) => new()
    {
        Id = Guid.CreateVersion7(), PersonId = person, Kind = TransferKind.Official, FromOrganizationId = show, ToOrganizationId = to, OtherPlace = place, SlipNumber = number,
        SlipOn = DemoDays.OfficeOnOrBefore(today.AddDays(-daysAgo)), MovedOn = DemoDays.OfficeOnOrBefore(today.AddDays(-daysAgo - 20)), Remark = "Hoàn thành tốt nhiệm vụ, đóng đảng phí đầy đủ.",
        RecordedAt = DemoDays.Entered(today.AddDays(-daysAgo), today),
    };

    private static LogEntry Sent(ActivityTransfer transfer, Account by) => new(
        new Act(by.Id, by.DisplayName, transfer.RecordedAt, null, null, transfer.SlipNumber, transfer.SlipOn), ActivityKind.TransferSent,
        new LogSubject(transfer.Id, transfer.PersonId, transfer.FromOrganizationId), null,
        JsonSerializer.Serialize(new { transfer.Kind, transfer.ToOrganizationId, transfer.OtherPlace, transfer.MovedOn, transfer.BackBy, transfer.Remark }, JsonColumn.Options));

    private List<RuleQuestion> Questions()
    {
        var rules = RuleBookSource.Load().InForceOn(today);
        var answered = Question(40, ("CertificateValidity", rules.CertificateMonths.Basis), "Giấy chứng nhận học lớp nhận thức cấp lại thì 60 tháng tính từ ngày cấp lần đầu hay ngày cấp lại?");
        answered.Reply("Tính từ ngày cấp lần đầu; cấp lại không kéo dài thời hạn. Chờ đối chiếu văn bản gốc.", "Ban Tổ chức Tỉnh ủy", DemoDays.Entered(today.AddDays(-30), today));
        return [answered, Question(6, ("IntroducerCoWorking", rules.CoWorkingMonths.Basis), "Đảng viên cùng khu phố, không cùng cơ quan thì có được coi là cùng công tác, lao động không?")];
    }

    private RuleQuestion Question(int daysAgo, (string Key, string Basis) rule, string opinion) => new()
    {
        Id = Guid.CreateVersion7(), OrganizationId = tree.Commune(DemoTree.South), AskedBy = "Ban Xây dựng Đảng Đảng ủy phường Nam Đông Hà", AskedAt = DemoDays.Entered(today.AddDays(-daysAgo), today),
        Rule = rule.Key, Basis = rule.Basis, Facts = "", Opinion = opinion,
    };

    private List<IncomingVerification> Requests()
    {
        var answered = Request(70, "Đảng ủy xã Vĩnh Định", "Hồ Thị Lành", "112-CV/ĐU");
        answered.Reply(DemoDays.OfficeOnOrBefore(today.AddDays(-45)), "58-CV/ĐU", today);
        return [answered, Request(55, "Đảng ủy phường Quảng Trị", "Trương Văn Hiếu", "97-CV/ĐU"), Request(12, "Đảng ủy phường Thuận Hóa, thành phố Huế", "Ngô Thị Thảo", "203-CV/ĐU")];
    }

    private IncomingVerification Request(int daysAgo, string from, string name, string letter) => new()
    {
        Id = Guid.CreateVersion7(), OrganizationId = tree.Commune(DemoTree.South), From = from, PersonName = name, LetterNumber = letter, Keeper = "Văn phòng Đảng ủy",
        ReceivedOn = DemoDays.OfficeOnOrBefore(today.AddDays(-daysAgo)), RecordedAt = DemoDays.Entered(today.AddDays(-daysAgo), today),
    };

    private LocalCriterion Criterion() => new()
    {
        Id = Guid.CreateVersion7(), OrganizationId = tree.Commune(DemoTree.South), Kind = LocalCriterionKind.MonthsOnList, Months = 6, Text = "Ở trong danh sách cảm tình Đảng ít nhất 6 tháng.",
        Document = "Hướng dẫn của Ban Thường vụ Đảng ủy phường (số liệu mẫu)", From = DemoTree.NewKinds, RecordedAt = DemoDays.Entered(DemoTree.NewKinds, today),
    };

    /// <summary>Put forward and not agreed to: in force nowhere, ready for an impact run.</summary>
    private RuleVersion Draft(DemoAccounts accounts)
    {
        var (by, from) = (accounts.By(DemoAccounts.Province), new DateOnly(today.Year + 1, 7, 1));
        var layer = RuleBookSource.Load().InForceOn(today).Regulation with { Id = "Dự thảo (số liệu mẫu)", From = from };
        return new RuleVersion
        {
            Id = Guid.CreateVersion7(), LayerId = layer.Id, From = from, Text = Encoding.UTF8.GetString(RuleLayerWriter.Write(layer)),
            ProposedById = by.Id, ProposedBy = by.DisplayName, ProposedAt = DemoDays.Entered(today.AddDays(-9), today),
        };
    }
}
