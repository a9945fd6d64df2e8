using Nguon.Domain;
using Nguon.Domain.Organizations;
using Nguon.Domain.People;

namespace Nguon.Web.Features.Organizations;

/// <summary>The forms of a post.</summary>
internal sealed class PostForm
{
    public PartyPost? Post { get; set; }
    public Guid? PersonId { get; set; }
    public string? HolderName { get; set; }
    public int? BornYear { get; set; }
    public PostEntry? Entry { get; set; }
    public string? Term { get; set; }
    public DateOnly? From { get; set; }
    public DateOnly? Until { get; set; }
    public string? DecisionNumber { get; set; }
    public DateOnly? DecidedOn { get; set; }
    public string? EndDecisionNumber { get; set; }
    public string? Reason { get; set; }

    public static PostForm Of(PostHolding held) => new()
    {
        Post = held.Post, Entry = held.Entry, Term = held.Term, From = held.From, Until = held.Until,
        DecisionNumber = held.DecisionNumber, DecidedOn = held.DecidedOn, EndDecisionNumber = held.EndDecisionNumber,
    };

    public PostInput ToInput() => new()
    {
        Post = Post, PersonId = PersonId, HolderName = HolderName ?? "", BornYear = BornYear, Entry = Entry, Term = Term, From = From, Until = Until,
        DecisionNumber = DecisionNumber, DecidedOn = DecidedOn, EndDecisionNumber = EndDecisionNumber, Reason = Reason,
    };
}

/// <summary>The form by which a post is left, or taken out as a mistake.</summary>
internal sealed class PostEndForm
{
    public DateOnly? On { get; set; }
    public string? DecisionNumber { get; set; }
    public string? Reason { get; set; }

    public PostEndInput ToInput(Guid id) => new() { Id = id, On = On, DecisionNumber = DecisionNumber, Reason = Reason };
}

/// <summary>The forms of a power.</summary>
internal sealed class AuthorityForm
{
    public Guid Id { get; set; }
    public DecisionPower? Power { get; set; }
    public DecisionMode? Mode { get; set; }
    public string? LegalBasis { get; set; }
    public DateOnly? From { get; set; }
    public DateOnly? On { get; set; }
    public string? Reason { get; set; }

    public AuthorityInput ToInput() => new() { Power = Power, Mode = Mode, LegalBasis = LegalBasis ?? "", From = From };

    public AuthorityEndInput ToEnd() => new() { Id = Id, On = On, Reason = Reason };
}

/// <summary>What is said after a post was entered.</summary>
internal static class PostNotices
{
    public static string Of(PostTaken done, IReadOnlyList<Refusal> warnings) => string.Join(' ',
    [
        $"Đã ghi: {done.HolderName}, {Ui.Labels.Of(done.Post.Post).ToLowerInvariant()}, từ ngày {done.Post.From:dd/MM/yyyy}.",
        .. done.Left.Select(name => $"Đồng chí {name} thôi giữ chức vụ từ ngày ấy."),
        .. warnings.Select(warning => warning.Message),
    ]);
}
