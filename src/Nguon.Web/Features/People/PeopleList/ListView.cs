using Nguon.Domain.Admission;
using Nguon.Domain.People;
using Nguon.Domain.Time;
using Nguon.Web.Reading;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.People;

/// <summary>One list as the page draws it: people, or dossiers.</summary>
internal sealed record ListView(string Path, PeopleListInput Input, PeopleList List, DateOnly Today)
{
    public const int MostUnits = 150;

    public required IReadOnlyList<Choice> Units { get; init; }

    /// <summary>How late something is, is counted in it.</summary>
    public required WorkingCalendar Calendar { get; init; }

    /// <summary>What may be done with the ticked rows.</summary>
    public IReadOnlyList<BatchAction> Batch { get; init; } = [];

    public bool MayExport { get; init; }

    public bool MayEnter { get; init; }

    public string Of { get; init; } = "người";

    public string Order => Input.Order switch
    {
        PeopleOrder.NameBackwards => "-ten",
        PeopleOrder.Due => "han",
        PeopleOrder.Stage => "buoc",
        _ => "ten",
    };

    public string Href(Func<PeopleListInput, PeopleListInput> change) => change(Input).Href(Path);

    public string WorkbookHref => Href(input => input with { Page = null }) is var here && here.Contains('?', StringComparison.Ordinal) ? here + "&handler=Xlsx" : here + "?handler=Xlsx";

    public string PageHref(int page) => Href(input => input with { Page = page });

    public string OrderHref(string key) => Href(input => input with
    {
        Page = null,
        Order = key switch { "-ten" => PeopleOrder.NameBackwards, "han" or "-han" => PeopleOrder.Due, "buoc" or "-buoc" => PeopleOrder.Stage, _ => null },
    });

    /// <summary>Filters in force; each leads to the list without it.</summary>
    public IReadOnlyList<FilterChip> Chips
    {
        get
        {
            var chips = new List<FilterChip>();
            Add(chips, Input.Search.Length > 0 ? $"Tìm “{Input.Search}”" : null, input => input with { Search = "" });
            Add(chips, Input.Status is { } status ? Labels.Of(status) : null, input => input with { Status = null });
            Add(chips, Input.Stage is { } stage ? Labels.Of(stage) : null, input => input with { Stage = null });
            Add(chips, Input.UnitId is { } unit ? UnitName(unit) : null, input => input with { UnitId = null });
            Add(chips, Input.Due is { } due ? DueWords(due) : null, input => input with { Due = null });
            return chips;
        }
    }

    public static IReadOnlyList<Choice> Statuses { get; } = Choices.Of<PersonStatus>(Labels.Of);

    public static IReadOnlyList<Choice> Stages { get; } = Choices.Of<DossierStage>(Labels.Of);

    public static IReadOnlyList<Choice> Dues { get; } = Choices.Of<DueFilter>(DueWords);

    public static string DueWords(DueFilter due) => due switch
    {
        DueFilter.Late => "Quá hạn",
        DueFilter.WithinThirtyDays => "Đến hạn trong 30 ngày tới",
        DueFilter.ToMend => "Có việc cần khắc phục",
        DueFilter.Open => "Hồ sơ chưa kết thúc",
        DueFilter.Considered => "Hồ sơ đang xem xét",
        _ => "Tất cả",
    };

    /// <summary>What tells namesakes apart beside birth year and hamlet.</summary>
    public static string NamesakeWords(PersonLine person) => (person.OtherName, person.FatherName) switch
    {
        ("", "") => "",
        (var other, "") => $"thường gọi {other}",
        ("", var father) => $"con ông {father}",
        var (other, father) => $"thường gọi {other}, con ông {father}",
    };

    private string UnitName(Guid unit) => Units.FirstOrDefault(choice => choice.Value == unit.ToString())?.Label ?? "Một đơn vị";

    private void Add(List<FilterChip> chips, string? label, Func<PeopleListInput, PeopleListInput> without)
    {
        if (label is not null)
        {
            chips.Add(new FilterChip(label, Href(input => without(input) with { Page = null })));
        }
    }
}

/// <summary>A button under the list: sends the ticked dossiers to a page.</summary>
internal sealed record BatchAction(string Label, string Href);
