namespace Nguon.Domain.Organizations;

/// <summary>Lives while one day's change is tried; the model is untouched until it is taken.</summary>
internal sealed class Scratch(OrganizationModel model)
{
    private readonly Dictionary<Guid, UnitTimeline> edited = [];
    private readonly Dictionary<string, HashSet<Guid>> codes = new(StringComparer.Ordinal);
    private readonly Dictionary<Guid, HashSet<Guid>> children = [];

    public IReadOnlyCollection<UnitTimeline> Edited => edited.Values;

    public bool IsEdited(Guid id) => edited.ContainsKey(id);

    public UnitTimeline? Find(Guid id) => edited.GetValueOrDefault(id) ?? model.Find(id);

    public UnitTimeline Edit(Guid id)
    {
        if (!edited.TryGetValue(id, out var unit))
        {
            edited[id] = unit = model.Find(id)?.Copy() ?? UnitTimeline.New(id);
        }

        return unit;
    }

    /// <summary>Makes the edited lives findable by what they say now.</summary>
    public void Index()
    {
        foreach (var unit in edited.Values)
        {
            foreach (var state in unit.States)
            {
                (codes.TryGetValue(state.Code, out var same) ? same : codes[state.Code] = []).Add(unit.Id);
                if (state.ParentId is { } parent)
                {
                    (children.TryGetValue(parent, out var under) ? under : children[parent] = []).Add(unit.Id);
                }
            }
        }
    }

    public IEnumerable<Guid> EverCoded(string code) => model.EverCoded(code).Concat(codes.GetValueOrDefault(code) ?? []).Distinct();

    public IEnumerable<Guid> EverUnder(Guid parent) => model.EverUnder(parent).Concat(children.GetValueOrDefault(parent) ?? []).Distinct();
}
