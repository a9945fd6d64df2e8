using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Admission;
using Nguon.Domain.People;
using Nguon.Domain.Text;
using Nguon.Tests.World;
using Nguon.Web.Data;
using Nguon.Web.Features.Rules;

namespace Nguon.Tests.Features.Admission;

/// <summary>One person's way sent through the API, each act on its own day, by the officer of the committee that was there then; the world brings its own calendar.</summary>
internal sealed class DayByDay(TestWorld world, Guid personId, Guid dossierId)
{
    public Guid DossierId => dossierId;

    public Guid PersonId => personId;

    private string Address => $"/api/v1/dossiers/{dossierId}";

    /// <summary>The person, the officer of the committee above the cell in those years, and an empty dossier opened on that day.</summary>
    public static async Task<DayByDay> BeginAsync(TestWorld world, Person person, Guid committee, string openedOn, object circumstances)
    {
        await world.Add(person, new PersonStanding { Id = Guid.CreateVersion7(), PersonId = person.Id, OrganizationId = person.OrganizationId, Status = PersonStatus.NonMember, From = new(2010, 1, 1), RecordedAt = person.RecordedAt });
        await world.Add(new AccountGrant { Id = Guid.CreateVersion7(), AccountId = world.OfficerOfPhuong.Id, OrganizationId = committee, Role = AccountRole.CommitteeOfficer, From = new(2010, 1, 1), Until = new(2025, 7, 1) });
        world.Clock.GoTo(Day(openedOn));
        using var officer = await world.As(world.OfficerOfPhuong);
        var opened = (await officer.PostJsonAsync("/api/v1/dossiers", new { personId = person.Id, openedOn = Wire(openedOn), circumstances })).MustBe(HttpStatusCode.Created);
        return new DayByDay(world, person.Id, JsonDocument.Parse(opened.Body).RootElement.GetProperty("id").GetGuid());
    }

    public static Person Somebody(string name, string bornOn, Guid cell, EducationLevel education = EducationLevel.Higher) => new()
    {
        Id = Guid.CreateVersion7(),
        FullName = name,
        SearchName = VietnameseText.SearchName(name),
        SortName = VietnameseText.SortName(name),
        BornOn = Day(bornOn),
        Sex = Sex.Female,
        EthnicCode = "01",
        ReligionCode = "khong",
        OccupationCode = "giao-vien",
        Education = education,
        OrganizationId = cell,
        Status = PersonStatus.NonMember,
        RecordedAt = new DateTime(2010, 1, 1, 0, 0, 0, DateTimeKind.Utc),
    };

    /// <summary>The free and worked days of a year, as the office enters them.</summary>
    public static async Task CalendarAsync(TestWorld world, int year, params string[] days)
    {
        var text = string.Join('\n', days.Select(day => day[0] == '+' ? $"{day[1..]}/{year}; Làm bù" : $"{day}/{year}; Nghỉ"));
        var saved = await world.AsOperator<SaveCalendarYear, Nguon.Domain.Outcome<Nguon.Domain.Time.CalendarYear>>(save => save.RunAsync(new(year, "Thông báo lịch nghỉ", text), default));
        Assert.True(saved.Succeeded, string.Join('\n', saved.Refusals.Select(refusal => refusal.Message)));
    }

    public async Task DoAsync(string on, StepKind kind, object? details = null, string? number = null, string mode = "Perform") =>
        (await TakeAsync(on, kind, details, number, mode)).MustBe(HttpStatusCode.Created);

    public async Task<PageAnswer> TakeAsync(string on, StepKind kind, object? details = null, string? number = null, string mode = "Perform", string? heldOn = null)
    {
        world.Clock.GoTo(Day(on));
        using var officer = await world.As(world.OfficerOfPhuong);
        return await officer.PostJsonAsync($"{Address}/steps", new { kind = kind.ToString(), occurredOn = Wire(heldOn ?? on), mode, paperNumber = number, details });
    }

    /// <summary>What performing the act that day would say.</summary>
    public async Task<Said> AskAsync(string on, StepKind kind, object? details = null)
    {
        world.Clock.GoTo(Day(on));
        using var officer = await world.As(world.OfficerOfPhuong);
        var answer = await officer.PostJsonAsync($"{Address}/steps/preview", new { kind = kind.ToString(), occurredOn = Wire(on), mode = "Perform", details });
        var json = JsonDocument.Parse(answer.Body).RootElement;
        return new Said(Rows(json, "refusals"), Rows(json, "warnings"));
    }

    public async Task<JsonElement> StandsAsync()
    {
        using var officer = await world.As(world.OfficerOfPhuong);
        return JsonDocument.Parse((await officer.OpenAsync(Address)).Body).RootElement;
    }

    /// <summary>The last day of a clock that runs, as other programs read it.</summary>
    public async Task<string?> DueAsync(ClockKind kind) =>
        (await StandsAsync()).GetProperty("clocks").EnumerateArray().Where(clock => clock.GetProperty("kind").GetString() == kind.ToString()).Select(clock => clock.GetProperty("dueOn").GetString()).SingleOrDefault();

    /// <summary>The request for verification sent to this place.</summary>
    public Task<Guid> RequestAsync(string place) => world.InDb(async db =>
        (await db.DossierSteps.AsNoTracking().Where(s => s.DossierId == dossierId && s.Kind == StepKind.VerificationSent).ToListAsync()).Single(s => s.Details.Place == place).Id);

    public async Task<PageAnswer> PageAsync(string path)
    {
        using var officer = await world.As(world.OfficerOfPhuong);
        return await officer.OpenAsync(path);
    }

    /// <summary>Every paper the cell asks for, each so many days before its vote.</summary>
    public async Task PreparedAsync(string certificateOn, string voteOn, params object[] introducers)
    {
        var vote = Day(voteOn);
        await DoAsync(certificateOn, StepKind.PutOnList);
        await DoAsync(certificateOn, StepKind.AwarenessCertificate, new { place = "Trung tâm Chính trị" }, $"112-{personId.ToString()[^6..]}");
        await DoAsync(Before(90), StepKind.Application);
        await DoAsync(Before(85), StepKind.Resume);
        await DoAsync(Before(80), StepKind.ResumeStamped);
        await DoAsync(Before(75), StepKind.RecordMatch);
        await DoAsync(Before(30), StepKind.Introduction, new { introducers });
        if (introducers.Length == 1)
        {
            await DoAsync(Before(20), StepKind.YouthUnionRecommendation);
        }

        await DoAsync(Before(10), StepKind.OpinionSummary);

        string Before(int days) => vote.AddDays(-days).ToString("d/M/yyyy");
    }

    public static object Introducer(string name, string officialSince = "1/1/2008", string togetherSince = "1/1/2010") =>
        new { name, isOfficial = true, officialSince = Wire(officialSince), workedTogetherSince = Wire(togetherSince) };

    public static object Voted(int members, int favour, int against, int? present = null, int away = 0) =>
        new { body = new { officialMembers = members, present = present ?? members - away, temporarilyAway = away }, vote = new { @for = favour, against } };

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "d/M/yyyy");

    private static string Wire(string day) => Day(day).ToString("yyyy-MM-dd");

    private static List<SaidRow> Rows(JsonElement json, string field) => !json.TryGetProperty(field, out var rows) ? [] : [.. rows.EnumerateArray().Select(row =>
        new SaidRow(row.GetProperty("rule").GetString() ?? "", row.GetProperty("message").GetString() ?? "", row.GetProperty("basis").GetString(), row.GetProperty("mendedBy").GetString()))];
}

internal sealed record Said(IReadOnlyList<SaidRow> Refusals, IReadOnlyList<SaidRow> Warnings)
{
    public IEnumerable<string> Rules => Refusals.Select(row => row.Rule).Order();
}

internal sealed record SaidRow(string Rule, string Message, string? Basis, string? MendedBy);
