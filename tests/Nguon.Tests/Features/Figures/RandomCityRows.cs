using Nguon.Domain.Organizations;
using Nguon.Domain.People;
using Nguon.Domain.Text;
using Nguon.Web.Data;

namespace Nguon.Tests.Features.Figures;

/// <summary>A random city as rows of the database.</summary>
internal static class RandomCityRows
{
    public static async Task WriteAsync(RandomCity city, AppDb db, DateTime recordedAt)
    {
        var versions = city.Units.SelectMany(u => u.Versions(recordedAt)).ToList();
        db.AddRange(city.Units.Select(u => new PartyOrganization { Id = u.Id, FoundedOn = u.Pieces[0].From }));
        var happened = new OrganizationEvent { Id = Guid.CreateVersion7(), Kind = OrganizationEventKind.Merge, EffectiveOn = RandomCity.Start, Summary = "Sắp xếp", RecordedAt = recordedAt };
        db.Add(happened);
        var successions = city.Successions.Select((s, i) => new OrganizationSuccession
        {
            Id = Guid.CreateVersion7(), EventId = happened.Id, PredecessorId = s.Old, SuccessorId = s.New, EffectiveOn = s.On, IsPart = s.IsPart, Order = i, RecordedAt = recordedAt,
        }).ToList();
        db.AddRange(versions);
        db.AddRange(successions);
        db.AddRange(AncestryBuilder.Build(versions));
        db.AddRange(HeirBuilder.Build(versions, successions));
        db.AddRange(city.People.SelectMany(person => Rows(person, recordedAt)));
        await db.SaveChangesAsync();
    }

    public static IEnumerable<object> Rows(PersonLife life, DateTime recordedAt)
    {
        var name = $"Người {life.Id.ToString()[^4..]}";
        yield return new Person
        {
            Id = life.Id, FullName = name, SearchName = VietnameseText.SearchName(name), SortName = VietnameseText.SortName(name), Sex = life.Sex,
            BornOn = life.DecidedOn.AddYears(-life.Age).AddDays(-40), OrganizationId = life.Stays[^1].Unit,
            Status = life.Left is null ? PersonStatus.ProbationaryMember : PersonStatus.Left, RecordedAt = recordedAt,
        };
        yield return new AdmissionRecord { Id = Guid.CreateVersion7(), PersonId = life.Id, OrganizationId = life.AdmittedIn, DecidedOn = life.DecidedOn, SexThen = life.Sex, AgeThen = life.Age, RecordedAt = recordedAt };
        var stays = life.Stays.Where(s => life.Left is null || s.From < life.Left).ToList();
        for (var i = 0; i < stays.Count; i++)
        {
            yield return Standing(life.Id, stays[i].Unit, PersonStatus.ProbationaryMember, (stays[i].From, i + 1 < stays.Count ? stays[i + 1].From : life.Left), recordedAt);
        }

        if (life.Left is { } left)
        {
            yield return Standing(life.Id, stays[^1].Unit, PersonStatus.Left, (left, null), recordedAt);
        }
    }

    private static PersonStanding Standing(Guid person, Guid unit, PersonStatus status, (DateOnly From, DateOnly? Until) days, DateTime recordedAt) => new()
    {
        Id = Guid.CreateVersion7(), PersonId = person, OrganizationId = unit, Status = status, From = days.From, Until = days.Until, RecordedAt = recordedAt,
        LeavingReason = status == PersonStatus.Left ? LeavingReason.MovedOut : null,
    };
}
