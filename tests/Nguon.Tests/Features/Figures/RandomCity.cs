using Nguon.Domain.Organizations;
using Nguon.Domain.People;
using Nguon.Domain.Text;
using Nguon.Tests.World;

namespace Nguon.Tests.Features.Figures;

/// <summary>A small random world told in the order it is entered: units that merge, divide, move; people admitted, moved, corrected.</summary>
internal sealed class RandomCity
{
    public static readonly DateOnly Start = new(2015, 1, 1);
    public static readonly DateOnly End = new(2024, 12, 31);

    private readonly Random dice;
    private int codes;

    public RandomCity(int seed, OrganizationKind root = OrganizationKind.ProvincialCommittee)
    {
        dice = new Random(seed);
        Root = Found(null, root, Start);
        for (var ward = 0; ward < 4; ward++)
        {
            var id = Found(Root, OrganizationKind.BasePartyOrganization, Start);
            for (var cell = 0; cell < 3; cell++)
            {
                Found(id, OrganizationKind.PartyCell, Start);
            }
        }

        for (var i = 0; i < 60; i++)
        {
            Admit(Pick(CellsOn(Start)), DayIn(Start, new DateOnly(2017, 12, 31)));
        }

        var day = new DateOnly(2018, 1, 1);
        for (var i = 0; i < 9; i++)
        {
            Reorganize(day);
            for (var j = 0; j < 8; j++)
            {
                Admit(Pick(CellsOn(day)), DayIn(day, day.AddDays(200)));
            }

            day = day.AddDays(240);
        }
    }

    public Guid Root { get; }
    public List<UnitLife> Units { get; } = [];
    public List<(Guid Old, Guid New, DateOnly On, bool IsPart)> Successions { get; } = [];
    public List<PersonLife> People { get; } = [];

    public UnitLife Unit(Guid id) => Units.Single(u => u.Id == id);

    /// <summary>Units that only took in whole units and were never divided, nor anything below them.</summary>
    public bool OnlyMergedWhole(Guid id) => !Successions.Exists(s => s.IsPart) || !Units.Any(u => u.WasEverUnder(id, this) && Successions.Exists(s => s.IsPart && (s.Old == u.Id || s.New == u.Id)));

    private void Reorganize(DateOnly day)
    {
        switch (dice.Next(5))
        {
            case 0: Merge(CellsOn(day), day); break;
            case 1: Divide(Pick(CellsOn(day)), day); break;
            case 2: Move(Pick(CellsOn(day)), Pick(WardsOn(day)), day); break;
            case 3 when WardsOn(day).Count > 2: MergeWards(day); break;
            default: Rename(Pick(CellsOn(day)), day); break;
        }
    }

    private void Merge(List<Guid> cells, DateOnly day)
    {
        var (from, into) = (Pick(cells), Pick(cells));
        if (from == into)
        {
            return;
        }

        Unit(from).EndOn(day);
        Successions.Add((from, into, day, false));
        foreach (var person in People.Where(p => p.UnitOn(day) == from))
        {
            person.MoveTo(into, day);
        }
    }

    private void Divide(Guid cell, DateOnly day)
    {
        var parts = new[] { Found(Unit(cell).ParentOn(day.AddDays(-1))!.Value, OrganizationKind.PartyCell, day), Found(Pick(WardsOn(day)), OrganizationKind.PartyCell, day) }; // a cell has a superior
        var leaving = People.Where(p => p.UnitOn(day) == cell).ToList();
        Unit(cell).EndOn(day);
        Successions.AddRange(parts.Select(part => (cell, part, day, true)));
        foreach (var person in leaving)
        {
            person.MoveTo(parts[dice.Next(2)], day);
        }
    }

    private void Move(Guid cell, Guid ward, DateOnly day)
    {
        if (Unit(cell).ParentOn(day) != ward)
        {
            Unit(cell).Change(day, last => last with { Parent = ward });
        }
    }

    private void MergeWards(DateOnly day)
    {
        var wards = WardsOn(day);
        var (from, into) = (wards[0], wards[1]);
        foreach (var cell in CellsOn(day).Where(c => Unit(c).ParentOn(day) == from).ToList())
        {
            Unit(cell).Change(day, last => last with { Parent = into });
        }

        Unit(from).EndOn(day);
        Successions.Add((from, into, day, false));
    }

    private void Rename(Guid cell, DateOnly day) => Unit(cell).Change(day, last => last with { Name = $"{last.Name} (mới)" });

    private Guid Found(Guid? parent, OrganizationKind kind, DateOnly day)
    {
        var unit = new UnitLife(Guid.CreateVersion7(), $"U{++codes}", kind, new UnitPiece(parent, $"Đơn vị {codes}", day, null));
        Units.Add(unit);
        return unit.Id;
    }

    private void Admit(Guid cell, DateOnly day)
    {
        if (Unit(cell).ExistsOn(day))
        {
            var person = new PersonLife(Guid.CreateVersion7(), day, cell, dice.Next(2) == 0 ? Sex.Male : Sex.Female, dice.Next(18, 50));
            People.Add(person);
            if (dice.Next(4) == 0 && DayIn(day.AddDays(1), day.AddDays(300)) is var left)
            {
                person.LeaveOn(left);
            }
        }
    }

    private List<Guid> CellsOn(DateOnly day) => Units.Where(u => u.Kind == OrganizationKind.PartyCell && u.ExistsOn(day)).Select(u => u.Id).ToList();

    private List<Guid> WardsOn(DateOnly day) => Units.Where(u => u.Kind == OrganizationKind.BasePartyOrganization && u.ExistsOn(day)).Select(u => u.Id).ToList();

    private Guid Pick(List<Guid> from) => from[dice.Next(from.Count)];

    private DateOnly DayIn(DateOnly first, DateOnly last) => first.AddDays(dice.Next(last.DayNumber - first.DayNumber + 1));
}

/// <summary>One state of a unit.</summary>
internal sealed record UnitPiece(Guid? Parent, string Name, DateOnly From, DateOnly? Until);

/// <summary>A unit with all its states.</summary>
internal sealed class UnitLife(Guid id, string code, OrganizationKind kind, UnitPiece first)
{
    public Guid Id => id;
    public string Code => code;
    public OrganizationKind Kind => kind;
    public List<UnitPiece> Pieces { get; } = [first];
    public DateOnly? Until => Pieces[^1].Until;

    public bool ExistsOn(DateOnly day) => day >= Pieces[0].From && (Until is null || day < Until);

    public Guid? ParentOn(DateOnly day) => Pieces.Find(p => day >= p.From && (p.Until is null || day < p.Until))?.Parent;

    public void EndOn(DateOnly day) => Pieces[^1] = Pieces[^1] with { Until = day };

    public void Change(DateOnly day, Func<UnitPiece, UnitPiece> change)
    {
        var last = Pieces[^1];
        if (last.From == day)
        {
            Pieces[^1] = change(last);
            return;
        }

        Pieces[^1] = last with { Until = day };
        Pieces.Add(change(last) with { From = day, Until = null });
    }

    public bool WasEverUnder(Guid above, RandomCity city) =>
        id == above || Pieces.Exists(p => p.Parent is { } parent && city.Unit(parent).WasEverUnder(above, city));

    public IEnumerable<OrganizationVersion> Versions(DateTime recordedAt) => Pieces.Select(p => new OrganizationVersion
    {
        Id = Guid.CreateVersion7(),
        OrganizationId = id,
        From = p.From,
        Until = p.Until,
        RecordedAt = recordedAt,
        ParentId = p.Parent,
        Code = code,
        Name = p.Name,
        OrganName = p.Name,
        SearchName = VietnameseText.Fold(p.Name),
        Kind = kind,
        Block = kind == OrganizationKind.BasePartyOrganization ? SectorBlocks.Ward : null,
    });
}

/// <summary>A person admitted once, in units over time.</summary>
internal sealed class PersonLife(Guid id, DateOnly decidedOn, Guid unit, Sex sex, int age)
{
    private readonly List<(DateOnly From, Guid Unit)> stays = [(decidedOn, unit)];

    public Guid Id => id;
    public DateOnly DecidedOn => decidedOn;
    public Guid AdmittedIn => unit;
    public Sex Sex { get; set; } = sex;
    public int Age => age;
    public DateOnly? Left { get; private set; }
    public IReadOnlyList<(DateOnly From, Guid Unit)> Stays => stays;

    public Guid? UnitOn(DateOnly day) => Left <= day || day < decidedOn ? null : stays.FindLast(s => s.From <= day).Unit;

    public void MoveTo(Guid to, DateOnly day)
    {
        stays.RemoveAll(s => s.From >= day);
        stays.Add((day, to));
    }

    public void LeaveOn(DateOnly day) => Left = day;
}
