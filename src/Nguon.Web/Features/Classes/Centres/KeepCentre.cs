using Microsoft.EntityFrameworkCore;
using Nguon.Domain;
using Nguon.Domain.Activities;
using Nguon.Domain.Classes;
using Nguon.Domain.Text;
using Nguon.Domain.Time;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Web.Features.Classes;

/// <summary>Enters a political centre, whom it serves from when to when, and who keeps its register after its end.</summary>
internal sealed class KeepCentre(AppDb db, Reach reach, OrganizationTrees trees, TimeProvider clock)
{
    public async Task<Outcome<TrainingCentre>> SaveAsync(CentreInput input, CancellationToken ct)
    {
        var known = input.Id is { } id ? await reach.OwnCentres.FirstOrDefaultAsync(c => c.Id == id, ct) : null;
        var unit = known?.OrganizationId ?? input.OrganizationId;
        if ((input.Id is not null && known is null) || (known is null && !await reach.MayAsync(Power.ActForCommittee, unit, ct)))
        {
            return Outcome.NotFound;
        }

        if (Faults(input) is { Count: > 0 } faults)
        {
            return Outcome.Refused<TrainingCentre>(faults);
        }

        var centre = known ?? Made(input);
        (centre.Name, centre.Symbol) = (VietnameseText.Tidy(input.Name), VietnameseText.Tidy(input.Symbol));
        (centre.SuperiorLine, centre.Place) = (VietnameseText.Tidy(input.SuperiorLine), VietnameseText.Tidy(input.Place));
        (centre.HeadPost, centre.HeadName) = (VietnameseText.Tidy(input.HeadPost), VietnameseText.Tidy(input.HeadName));
        centre.MinimumAttendance = input.MinimumAttendance;
        centre.Revision++;
        if (known is null)
        {
            db.Add(centre);
        }

        Log(ActivityKind.CentreSaved, centre, new { centre.Name, centre.Symbol, centre.MinimumAttendance, centre.HeadName });
        await db.SaveChangesAsync(ct);
        return centre;
    }

    /// <summary>The centre serves the unit with all below it from the day on.</summary>
    public async Task<Outcome<CentreCatchment>> ServeAsync(Guid centreId, ServeInput input, CancellationToken ct)
    {
        if (await reach.OwnCentres.FirstOrDefaultAsync(c => c.Id == centreId, ct) is not { } centre)
        {
            return Outcome.NotFound;
        }

        var from = input.From ?? reach.Today;
        if (PossibleDays.OrNone(from, reach.Today) is null || (await trees.AroundAsync(db, input.OrganizationId, from, ct)).Tree.Find(input.OrganizationId) is not { } unit)
        {
            return Refusal.Plain("CLS-003", "Catchment", $"Ngày {from:dd/MM/yyyy} không có đơn vị này. Chọn đơn vị đang hoạt động vào ngày đó.", "Trung tâm chính trị");
        }

        if (await db.CentreCatchments.AnyAsync(k => k.CentreId == centreId && k.OrganizationId == input.OrganizationId && (k.Until == null || k.Until > from), ct))
        {
            return Refusal.Plain("CLS-004", "Catchment", $"{unit.FullName} đã thuộc địa bàn phục vụ của {centre.Name}.", "Trung tâm chính trị");
        }

        var served = new CentreCatchment { Id = Guid.CreateVersion7(), CentreId = centreId, OrganizationId = input.OrganizationId, From = from, RecordedAt = clock.NowUtc() };
        db.Add(served);
        Log(ActivityKind.CatchmentSaved, centre, new { served.Id, served.OrganizationId, served.From });
        await db.SaveChangesAsync(ct);
        return served;
    }

    /// <summary>From the day on the unit is no longer served; classes and places before it stay.</summary>
    public async Task<Outcome<CentreCatchment>> LetGoAsync(Guid centreId, LetGoInput input, CancellationToken ct)
    {
        var served = await db.CentreCatchments.FirstOrDefaultAsync(k => k.Id == input.CatchmentId && k.CentreId == centreId, ct);
        if (served is null || await reach.OwnCentres.FirstOrDefaultAsync(c => c.Id == centreId, ct) is not { } centre)
        {
            return Outcome.NotFound;
        }

        if (served.Until is not null || input.Until is not { } until || until <= served.From)
        {
            return Refusal.Plain("CLS-005", "Catchment", $"Ghi ngày thôi phục vụ, sau ngày {served.From:dd/MM/yyyy}; mỗi đơn vị chỉ thôi một lần.", "Trung tâm chính trị");
        }

        served.Until = until;
        Log(ActivityKind.CatchmentSaved, centre, new { served.Id, served.OrganizationId, served.Until });
        await db.SaveChangesAsync(ct);
        return served;
    }

    private static List<Refusal> Faults(CentreInput input)
    {
        var faults = new List<Refusal>();
        if (VietnameseText.Tidy(input.Name).Length is 0 or > TrainingCentre.NameLength || VietnameseText.Tidy(input.Symbol).Length is 0 or > TrainingCentre.SymbolLength)
        {
            faults.Add(Refusal.Plain("CLS-001", "Centre", $"Ghi tên trung tâm và ký hiệu trong số văn bản (dài nhất {TrainingCentre.SymbolLength} chữ, ví dụ TTCT).", "Trung tâm chính trị"));
        }

        if (input.MinimumAttendance is < 1 or > 100)
        {
            faults.Add(Refusal.Plain("CLS-002", "MinimumAttendance", "Tỷ lệ dự học tối thiểu ghi từ 1 đến 100%.", "Trung tâm chính trị"));
        }

        if (new[] { input.SuperiorLine, input.Place, input.HeadPost, input.HeadName }.Any(text => text.Length > TrainingCentre.NameLength))
        {
            faults.Add(Refusal.Plain("CLS-001", "Centre", $"Mỗi mục dài nhất {TrainingCentre.NameLength} chữ. Ghi gọn lại.", "Trung tâm chính trị"));
        }

        return faults;
    }

    private TrainingCentre Made(CentreInput input) => new()
    {
        Id = Guid.CreateVersion7(), OrganizationId = input.OrganizationId, Name = input.Name, Symbol = input.Symbol, From = input.From ?? reach.Today,
    };

    private void Log(ActivityKind kind, TrainingCentre centre, object after) =>
        db.Log(reach.User.Act(clock), kind, new LogSubject(centre.Id, null, centre.OrganizationId), null, after);
}

/// <summary>A centre as it is to be; Id is null for a new one.</summary>
internal sealed record CentreInput
{
    public Guid? Id { get; init; }
    public Guid OrganizationId { get; init; }
    public string Name { get; init; } = "";
    public string Symbol { get; init; } = "TTCT";
    public string SuperiorLine { get; init; } = "";
    public string Place { get; init; } = "";
    public string HeadPost { get; init; } = "Giám đốc";
    public string HeadName { get; init; } = "";
    public int MinimumAttendance { get; init; } = TrainingCentre.UsualAttendance;
    public DateOnly? From { get; init; }
}

/// <summary>A unit to serve.</summary>
internal sealed record ServeInput(Guid OrganizationId, DateOnly? From = null);

/// <summary>A unit no longer served.</summary>
internal sealed record LetGoInput(Guid CatchmentId, DateOnly? Until = null);
