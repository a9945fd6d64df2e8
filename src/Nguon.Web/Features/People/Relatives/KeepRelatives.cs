using Microsoft.EntityFrameworkCore;
using Nguon.Domain;
using Nguon.Domain.Activities;
using Nguon.Domain.People;
using Nguon.Domain.Text;
using Nguon.Domain.Time;
using Nguon.Web.Access;
using Nguon.Web.Data;
using Nguon.Web.Reading;

namespace Nguon.Web.Features.People;

/// <summary>Enters and takes out relatives of somebody with an open dossier; the record says which relation, never a name.</summary>
internal sealed class KeepRelatives(AppDb db, Reach reach, RelativesQuery query, TimeProvider clock)
{
    public async Task<Outcome<Relative>> AddAsync(Guid personId, RelativeInput input, CancellationToken ct)
    {
        await using var alone = await db.BeginAloneAsync(ct); // the form sent twice at once: the second one sees what the first has kept
        if (await query.FindAsync(personId, ct) is not { } file)
        {
            return Outcome.NotFound;
        }

        if (!file.MayAdd)
        {
            return Refusal.Plain("REL-001", "Relative", "Chưa cấp ủy nào cho ghi người thân của hồ sơ này, hoặc người này không có hồ sơ đang làm. Chỉ ghi nơi phải thẩm tra; nội dung về người thân để trong lý lịch giấy.", "Cấp ủy");
        }

        var relative = new Relative
        {
            Id = Guid.CreateVersion7(), PersonId = personId, Kind = input.Kind, FullName = VietnameseText.PersonName(input.FullName),
            BornYear = input.BornYear, Place = VietnameseText.Tidy(input.Place), RecordedAt = clock.NowUtc(),
        };
        if (relative.Refusals(file.Known, reach.Today).ToList() is { Count: > 0 } refusals)
        {
            return Outcome.Refused<Relative>(refusals);
        }

        db.Add(relative);
        await SaveAsync(file.Person, relative, null, new { relative.Kind }, ct);
        await alone.CommitAsync(ct);
        return relative;
    }

    /// <summary>Takes a relative out for good: what need not be kept is not kept.</summary>
    public async Task<Outcome<Relative>> RemoveAsync(Guid personId, Guid relativeId, CancellationToken ct)
    {
        if (await query.FindAsync(personId, ct) is not { } file || await db.Relatives.FirstOrDefaultAsync(r => r.Id == relativeId && r.PersonId == personId, ct) is not { } relative)
        {
            return Outcome.NotFound;
        }

        db.Remove(relative);
        return await SaveAsync(file.Person, relative, new { relative.Kind }, null, ct);
    }

    private async Task<Relative> SaveAsync(Person person, Relative relative, object? before, object? after, CancellationToken ct)
    {
        db.Log(reach.User.Act(clock), ActivityKind.RelativeKept, new LogSubject(relative.Id, person.Id, person.OrganizationId), before, after);
        await db.SaveChangesAsync(ct);
        return relative;
    }
}

/// <summary>A relative as entered.</summary>
internal sealed record RelativeInput(RelativeKind Kind, string FullName, string Place, int? BornYear = null);
