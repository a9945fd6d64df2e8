using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Nguon.Domain.Admission;
using Nguon.Domain.People;
using Nguon.Web.Reading;

namespace Nguon.Web.Features.People;

/// <summary>What the address of a list says; every part may be missing.</summary>
internal sealed record PeopleListInput
{
    public const int PageSize = 50;

    [FromQuery(Name = "tim")]
    public string Search { get; init; } = "";

    [FromQuery(Name = "tinh-trang")]
    public PersonStatus? Status { get; init; }

    [FromQuery(Name = "buoc")]
    public DossierStage? Stage { get; init; }

    [FromQuery(Name = "don-vi")]
    public Guid? UnitId { get; init; }

    [FromQuery(Name = "han")]
    public DueFilter? Due { get; init; }

    [FromQuery(Name = "xep")]
    public PeopleOrder? Order { get; init; }

    [FromQuery(Name = "trang")]
    public int? Page { get; init; }

    /// <summary>True for the workbook: every row, not one page.</summary>
    [BindNever]
    public bool IsWhole { get; init; }

    public int PageNumber => Page is > 0 and < 100_000 ? Page.Value : 1;

    public bool IsNarrowed => Search.Length > 0 || Status is not null || Stage is not null || UnitId is not null || Due is not null;

    public PeopleFilter Filter => new()
    {
        Search = Search,
        Status = Status,
        Stage = Stage,
        UnitId = UnitId,
        Due = Due ?? DueFilter.None,
        Order = Order ?? PeopleOrder.Name,
        Skip = IsWhole ? 0 : (PageNumber - 1) * PageSize,
        Take = IsWhole ? ExportList.MostRows : PageSize,
    };

    /// <summary>The address of this list.</summary>
    public string Href(string path)
    {
        var query = new QueryBuilder();
        Add(query, "tim", Search);
        Add(query, "tinh-trang", Status?.ToString());
        Add(query, "buoc", Stage?.ToString());
        Add(query, "don-vi", UnitId?.ToString());
        Add(query, "han", Due?.ToString());
        Add(query, "xep", Order?.ToString());
        Add(query, "trang", Page is > 1 ? Page.Value.ToString(CultureInfo.InvariantCulture) : null);
        return path + query;
    }

    private static void Add(QueryBuilder query, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            query.Add(name, value);
        }
    }
}
