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
        services.AddScoped<ChangePassword>();
        services.AddScoped<SignInLinks>();
        services.AddScoped<OneTimeCards>();
        services.AddScoped<GrantRules>();
        services.AddScoped<CreateAccount>();
        services.AddScoped<ChangeGrants>();
        services.AddScoped<TendAccount>();
        return services;
    }
}
