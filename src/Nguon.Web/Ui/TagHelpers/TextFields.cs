using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Nguon.Web.Ui;

/// <summary>One line of text.</summary>
[HtmlTargetElement("field-text", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TextFieldTagHelper : FieldTagHelper
{
    /// <summary>Input type: text, password, search, tel.</summary>
    public string Type { get; set; } = "text";

    /// <summary>Longest text taken.</summary>
    public int? Max { get; set; }

    /// <summary>What the browser may fill in; off by default, for shared computers.</summary>
    public string Autocomplete { get; set; } = "off";

    /// <summary>Extra class: input--short.</summary>
    public string Css { get; set; } = "";

    /// <summary>Id of a datalist of proposals; null for none.</summary>
    public string? Proposals { get; set; }

    /// <summary>For passwords: never written back.</summary>
    private bool IsSecret => Type == "password";

    /// <inheritdoc />
    protected override IHtmlContent Control(string? describedBy, bool isWrong)
    {
        var input = Single("input", $"input {Css}".TrimEnd(), describedBy, isWrong);
        input.TagRenderMode = Microsoft.AspNetCore.Mvc.Rendering.TagRenderMode.SelfClosing;
        input.Attributes["type"] = Type;
        input.Attributes["autocomplete"] = Autocomplete;
        input.Attributes["value"] = IsSecret ? "" : string.Join("", Typed.Take(1));
        if (Proposals is not null)
        {
            input.Attributes["list"] = Proposals;
        }

        if (Max is { } max)
        {
            input.Attributes["maxlength"] = max.ToString(CultureInfo.InvariantCulture);
        }

        return input;
    }
}

/// <summary>A date as text, typed in any usual way and read back in one.</summary>
[HtmlTargetElement("field-date", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DateFieldTagHelper : FieldTagHelper
{
    /// <inheritdoc />
    protected override IHtmlContent Control(string? describedBy, bool isWrong)
    {
        var input = Single("input", "input input--date", describedBy, isWrong);
        input.TagRenderMode = Microsoft.AspNetCore.Mvc.Rendering.TagRenderMode.SelfClosing;
        input.Attributes["type"] = "text";
        input.Attributes["autocomplete"] = "off";
        input.Attributes["placeholder"] = "ngày/tháng/năm";
        input.Attributes["value"] = string.Join("", Typed.Take(1));
        return input;
    }
}

/// <summary>A whole number; thousands may be written with dots.</summary>
[HtmlTargetElement("field-number", TagStructure = TagStructure.WithoutEndTag)]
public sealed class NumberFieldTagHelper : FieldTagHelper
{
    /// <summary>A year is no quantity: it is shown without the dot of thousands.</summary>
    public bool IsYear { get; set; }

    /// <inheritdoc />
    protected override IHtmlContent Control(string? describedBy, bool isWrong)
    {
        var input = Single("input", "input input--number", describedBy, isWrong);
        input.TagRenderMode = Microsoft.AspNetCore.Mvc.Rendering.TagRenderMode.SelfClosing;
        input.Attributes["type"] = "text";
        input.Attributes["inputmode"] = "numeric";
        input.Attributes["autocomplete"] = "off";
        var typed = string.Join("", Typed.Take(1));
        input.Attributes["value"] = IsYear ? typed.Replace(".", "", StringComparison.Ordinal) : typed;
        return input;
    }
}

/// <summary>Several lines of text.</summary>
[HtmlTargetElement("field-area", TagStructure = TagStructure.WithoutEndTag)]
public sealed class AreaFieldTagHelper : FieldTagHelper
{
    /// <summary>Lines shown.</summary>
    public int Rows { get; set; } = 4;

    /// <inheritdoc />
    protected override IHtmlContent Control(string? describedBy, bool isWrong)
    {
        var area = Single("textarea", "area", describedBy, isWrong);
        area.Attributes["rows"] = Rows.ToString(CultureInfo.InvariantCulture);
        area.InnerHtml.AppendHtml("\n").Append(string.Join("", Typed.Take(1)));
        return area;
    }
}

/// <summary>A file to add; say in the hint which kinds and how large.</summary>
[HtmlTargetElement("field-file", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FileFieldTagHelper : FieldTagHelper
{
    /// <summary>Kinds the browser offers.</summary>
    public string Accept { get; set; } = ".pdf,.jpg,.jpeg,.png";

    /// <inheritdoc />
    protected override IHtmlContent Control(string? describedBy, bool isWrong)
    {
        var input = Single("input", "input", describedBy, isWrong);
        input.TagRenderMode = Microsoft.AspNetCore.Mvc.Rendering.TagRenderMode.SelfClosing;
        input.Attributes["type"] = "file";
        input.Attributes["accept"] = Accept;
        return input;
    }
}
