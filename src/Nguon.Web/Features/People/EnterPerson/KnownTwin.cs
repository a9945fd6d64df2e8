namespace Nguon.Web.Features.People;

/// <summary>Somebody already entered who may be the same person; named only to those in whose reach he is.</summary>
internal sealed record KnownTwin(Guid Id, string Words, bool HasSameIdentity, bool IsSeen);
