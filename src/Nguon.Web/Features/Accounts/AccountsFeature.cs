using Microsoft.AspNetCore.Mvc;

namespace Nguon.Web.Features.Accounts;

/// <summary>Front door: signing in, accounts at the desk, drafts of unfinished forms.</summary>
internal static class AccountsFeature
{
    public static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddScoped<Credentials>();
        services.AddScoped<CheckPassword>();
        services.AddScoped<PendingSignIn>();
        services.AddScoped<ContinueSignIn>();
        services.AddScoped<CheckCode>();
        services.AddScoped<SetUpSecondStep>();
        services.AddScoped<ChangePassword>()
        .AddScoped<KeepAddress>();
        services.AddScoped<SignInLinks>();
        services.AddScoped<OneTimeCards>();
        services.AddScoped<GrantRules>();
        services.AddScoped<CreateAccount>();
        services.AddScoped<ChangeGrants>();
        services.AddScoped<TendAccount>();
        services.AddScoped<AccountQuery>();
        services.AddScoped<AccountTrees>();
        services.AddScoped<UnitChoices>();
        services.AddScoped<AccountPageParts>();
        services.AddScoped<DraftFilter>();
        services.Configure<MvcOptions>(options =>
        {
            options.Filters.AddService<DraftFilter>();
        });
        return services;
    }

    public static void MapAccounts(this IEndpointRouteBuilder routes)
    {
        routes.MapDrafts();
        routes.MapAccountsApi();
    }
}
