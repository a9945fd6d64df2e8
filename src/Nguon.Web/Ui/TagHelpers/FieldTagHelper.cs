using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Nguon.Web.Ui;

/// <summary>A field of a form: label and hint above, the control, its error right there; the value as it was typed.</summary>
public abstract class FieldTagHelper : TagHelper
{
    private int before;

    /// <summary>The property, for example Input.BornOn.</summary>
    [HtmlAttributeName("for")]
    public required ModelExpression For { get; set; }

    /// <summary>Words above the field.</summary>
    public required string Label { get; set; }

    /// <summary>How to fill it in.</summary>
    public string Hint { get; set; } = "";

    /// <summary>True shows (không bắt buộc).</summary>
    public bool Optional { get; set; }

    /// <summary>The page being drawn.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    /// <summary>True when several controls answer one question.</summary>
    protected virtual bool IsGroup => false;

    /// <summary>Full name of the input; the name the property is bound by when it has its own.</summary>
    protected string Name => For.Metadata.BinderModelName ?? ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);

    /// <summary>Id of the first control, its own also where several forms of a page ask the same; the error summary points to the first.</summary>
    protected string Id => TagBuilder.CreateSanitizedId(Name, "_") + (before > 0 ? $"-{before + 1}" : "");

    /// <summary>Values typed before, or the model's.</summary>
    protected IReadOnlyList<string> Typed => Entry?.RawValue is not null && Entry.AttemptedValue is { } attempted
        ? Entry.RawValue is string[] many ? many : [attempted]
        : FieldValues.Of(For.Model);

    private IReadOnlyList<string> Stored => FieldValues.Of(For.Model);

    /// <summary>True when somebody saved first and this field is not what they saved.</summary>
    private bool Differs => DraftNoticeTagHelper.Shown(ViewContext.HttpContext) is { IsConflict: true } && !Said(Typed).SetEquals(Said(Stored));

    private ModelStateEntry? Entry => ViewContext.ViewData.ModelState.GetValueOrDefault(Name);

    private IEnumerable<string> Errors => Entry?.Errors.Select(error => error.ErrorMessage).Distinct() ?? [];

    /// <inheritdoc />
    public override void Init(TagHelperContext context) => before = FieldLabels.In(ViewContext.HttpContext).Count(field => field.Name == Name);

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        FieldLabels.In(ViewContext.HttpContext).Add((Name, Label));
        var errors = Errors.ToList();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", errors.Count > 0 ? "field field--wrong" : "field");
        var body = IsGroup ? Tag("fieldset") : new TagBuilder("span");
        var target = IsGroup ? body.InnerHtml : output.Content as IHtmlContentBuilder;
        target.AppendHtml(Heading());
        if (Hint.Length > 0)
        {
            target.AppendHtml(Line("field__hint", $"{Id}-hint", Hint));
        }

        foreach (var error in errors)
        {
            target.AppendHtml(Line("field__error", $"{Id}-error", error));
        }

        if (Differs)
        {
            target.AppendHtml(Line("field__differs", $"{Id}-differs", $"Khác bản mới nhất, đang lưu: {Shown(Stored)}"));
        }

        target.AppendHtml(Control(DescribedBy(errors.Count > 0), errors.Count > 0));
        if (IsGroup)
        {
            Describe(body, DescribedBy(errors.Count > 0));
            output.Content.AppendHtml(body);
        }
    }

    /// <summary>The control itself.</summary>
    protected abstract IHtmlContent Control(string? describedBy, bool isWrong);

    /// <summary>Values as a person reads them.</summary>
    protected virtual string Shown(IReadOnlyList<string> values) => Said(values) is { Count: > 0 } said ? string.Join(", ", said) : "(trống)";

    /// <summary>Attributes every single control has.</summary>
    protected TagBuilder Single(string tag, string css, string? describedBy, bool isWrong)
    {
        var control = Tag(tag);
        control.Attributes["id"] = Id;
        control.Attributes["name"] = Name;
        control.AddCssClass(css);
        Describe(control, describedBy);
        if (isWrong)
        {
            control.Attributes["aria-invalid"] = "true";
        }

        return control;
    }

    /// <summary>A tag to fill.</summary>
    protected static TagBuilder Tag(string name) => new(name);

    private static HashSet<string> Said(IReadOnlyList<string> values) => [.. values.Select(value => value.Trim()).Where(value => value is not ("" or "false"))];

    private static void Describe(TagBuilder control, string? by)
    {
        if (by is not null)
        {
            control.Attributes["aria-describedby"] = by;
        }
    }

    private TagBuilder Heading()
    {
        var heading = Tag(IsGroup ? "legend" : "label");
        if (!IsGroup)
        {
            heading.Attributes["for"] = Id;
        }

        heading.InnerHtml.Append(Label);
        if (Optional)
        {
            heading.InnerHtml.AppendHtml(" <span class=\"field__optional\">(không bắt buộc)</span>");
        }

        return heading;
    }

    private string? DescribedBy(bool isWrong) => (Hint.Length > 0, isWrong) switch
    {
        (true, true) => $"{Id}-hint {Id}-error",
        (true, false) => $"{Id}-hint",
        (false, true) => $"{Id}-error",
        _ => null,
    };

    private static TagBuilder Line(string css, string id, string text)
    {
        var line = Tag("p");
        line.AddCssClass(css);
        line.Attributes["id"] = id;
        line.InnerHtml.Append(text);
        return line;
    }
}
