using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Nguon.Domain.Time;
using Nguon.Web.Access;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.Accounts;

/// <summary>On every page with a form: offers or fills in what was left unfinished; forgets it when the form was carried out.</summary>
internal sealed class DraftFilter(Access.Drafts drafts, CurrentUserHolder holder) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var done = await next();
        if (holder.User.AccountId == Guid.Empty || done.Exception is not null || context.HandlerInstance is IOpensOwnDraft)
        {
            return;
        }

        var request = context.HttpContext.Request;
        if (HttpMethods.IsGet(request.Method) && done.Result is PageResult or null && HasForm(context))
        {
            await OfferAsync(context.HttpContext, done);
        }
        else if (HttpMethods.IsPost(request.Method) && done.Result is LocalRedirectResult or RedirectToPageResult or RedirectResult && !Access.Drafts.IsLeftOpen(context.HttpContext))
        {
            await drafts.DropAsync(holder.User.AccountId, FormFields.AddressOf(request), context.HttpContext.RequestAborted);
        }
    }

    private async Task OfferAsync(HttpContext http, PageHandlerExecutedContext done)
    {
        var address = FormFields.AddressOf(http.Request);
        if (await drafts.FindAsync(holder.User.AccountId, address, http.RequestAborted) is not { } draft)
        {
            return;
        }

        var fields = FormFields.Parse(draft.Content);
        var isRestored = http.Request.Query.ContainsKey(FormFields.RestoreKey);
        if (isRestored)
        {
            Fill(((PageModel)done.HandlerInstance).ModelState, fields);
        }

        DraftNoticeTagHelper.Show(http, new DraftNotice(address, fields.RestoreAddress, draft.SavedAt.InVietnam(), isRestored) { IsConflict = isRestored && http.Request.Query.ContainsKey(FormFields.DiffersKey) });
    }

    /// <summary>Fields read what was typed before they read the model, so nothing of the page needs to know.</summary>
    private static void Fill(ModelStateDictionary state, FormFields fields)
    {
        foreach (var (name, values) in fields.Fields)
        {
            state.SetModelValue(name, values, string.Join(',', values));
        }
    }

    private static bool HasForm(PageHandlerExecutingContext context) =>
        context.ActionDescriptor is CompiledPageActionDescriptor page && page.HandlerMethods.Any(h => h.HttpMethod.Equals("Post", StringComparison.OrdinalIgnoreCase));
}
