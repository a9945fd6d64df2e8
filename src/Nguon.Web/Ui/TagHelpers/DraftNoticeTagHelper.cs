using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Nguon.Web.Ui;

/// <summary>Says that an unfinished form was kept: fills it in again, or says that it was filled in; carried out only by the person.</summary>
[HtmlTargetElement("draft-notice", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DraftNoticeTagHelper(IAntiforgery antiforgery) : TagHelper
{
    private static readonly object Key = new();

    /// <summary>The page being drawn.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (ViewContext.HttpContext.Items[Key] is not DraftNotice notice)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "note note--wait");
        output.Attributes.SetAttribute("role", "status");
        output.Content.AppendHtml(Line(notice));
        output.Content.AppendHtml(DropForm(notice));
    }

    /// <summary>Shows the notice on this page.</summary>
    internal static void Show(HttpContext context, DraftNotice notice) => context.Items[Key] = notice;

    /// <summary>The notice of this page; null without one.</summary>
    internal static DraftNotice? Shown(HttpContext context) => context.Items[Key] as DraftNotice;

    private static TagBuilder Line(DraftNotice notice)
    {
        var line = new TagBuilder("p");
        var strong = new TagBuilder("strong");
        strong.InnerHtml.Append("Phần nhập dở.");
        line.InnerHtml.AppendHtml(strong);
        if (notice.IsConflict)
        {
            line.InnerHtml.Append(" Người khác vừa lưu trước. Các ô dưới đây giữ phần đồng chí đã nhập; ô nào khác bản mới nhất thì có dòng “Khác bản mới nhất”. Chưa có gì được ghi nhận; xem lại từng ô rồi ghi nhận.");
            return line;
        }

        if (notice.IsRestored)
        {
            line.InnerHtml.Append($" Các ô dưới đây đã điền lại theo lần nhập lúc {Formats.Moment(notice.SavedAt)}. Chưa có gì được ghi nhận; đề nghị xem lại rồi ghi nhận. Mật khẩu và tệp phải chọn lại.");
            return line;
        }

        var link = new TagBuilder("a");
        link.Attributes["href"] = notice.RestoreAddress;
        link.InnerHtml.Append("Điền lại các ô");
        line.InnerHtml.Append($" Trang này có phần nhập dở, lưu tạm lúc {Formats.Moment(notice.SavedAt)}. ").AppendHtml(link);
        return line;
    }

    private TagBuilder DropForm(DraftNotice notice)
    {
        var form = new TagBuilder("form");
        form.Attributes["method"] = "post";
        form.Attributes["action"] = "/nhap/bo";
        form.InnerHtml.AppendHtml(Hidden("form", notice.Address));
        form.InnerHtml.AppendHtml(Hidden("__RequestVerificationToken", antiforgery.GetAndStoreTokens(ViewContext.HttpContext).RequestToken ?? ""));
        var button = new TagBuilder("button");
        button.AddCssClass("button button--quiet");
        button.InnerHtml.Append("Bỏ phần nhập dở");
        form.InnerHtml.AppendHtml(button);
        return form;
    }

    private static TagBuilder Hidden(string name, string value)
    {
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.Attributes["type"] = "hidden";
        input.Attributes["name"] = name;
        input.Attributes["value"] = value;
        return input;
    }
}

/// <summary>An unfinished form of this page: when it was kept (Vietnam time), and whether its fields are filled in now.</summary>
internal sealed record DraftNotice(string Address, string RestoreAddress, DateTime SavedAt, bool IsRestored)
{
    /// <summary>True when somebody saved first: fields say where the version typed differs from the newest.</summary>
    public bool IsConflict { get; init; }
}
