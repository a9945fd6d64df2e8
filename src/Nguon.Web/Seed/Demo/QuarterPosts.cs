using Nguon.Domain.Organizations;
using Nguon.Domain.People;

namespace Nguon.Web.Seed.Demo;

/// <summary>Who heads a khu phố, its Front and its Youth Union: some are members, some are not.</summary>
internal static class QuarterPosts
{
    private static readonly DateOnly Elected = new(2025, 8, 10);

    public static IEnumerable<ResidentialPost> Make(Guid quarter, IReadOnlyList<Life> lives, DateOnly today)
    {
        var members = lives.Where(life => life.IsOfficialOn(today)).Select(life => life.Person).Skip(4).Take(2).ToList();
        var others = lives.Select(life => life.Person).Where(person => person.Status is PersonStatus.Sympathizer or PersonStatus.NonMember).Take(1).ToList();
        return members.Zip([ResidentialPostKind.FrontHead, ResidentialPostKind.Head]).Concat(others.Zip([ResidentialPostKind.YouthSecretary]))
            .Select(held => new ResidentialPost
            {
                Id = Guid.CreateVersion7(),
                ResidentialUnitId = quarter,
                Post = held.Second,
                HolderName = held.First.FullName,
                PersonId = held.First.Id,
                IsPartyMember = held.First.Status is PersonStatus.OfficialMember,
                From = Elected,
                RecordedAt = DemoDays.Entered(Elected, today),
            });
    }
}
