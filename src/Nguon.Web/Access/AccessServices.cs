using Nguon.Web.Data;

namespace Nguon.Web.Access;

internal static class AccessServices
{
    public static IServiceCollection AddAccess(this IServiceCollection services)
    {
        services.AddSingleton(provider =>
        {
            var clock = provider.GetRequiredService<TimeProvider>();
            return new OrganizationTrees(clock, look: new StampLook(OrganizationTrees.StampSetting, provider.GetRequiredService<IServiceScopeFactory>(), clock));
        });
        services.AddScoped<CurrentUserHolder>();
        services.AddScoped<Reach>();
        services.AddSingleton<MailDoor>();
        services.AddScoped<Looks>();
        services.AddScoped<AccountReach>();
        services.AddScoped<AccountRows>();
        services.AddScoped<Drafts>();
        services.AddScoped<KeptForms>();
        return services;
    }

    public static TBuilder Needs<TBuilder>(this TBuilder builder, Power anyOf)
        where TBuilder : IEndpointConventionBuilder =>
        builder.WithMetadata(new NeedsAttribute(anyOf));

    public static TBuilder SignedIn<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder =>
        builder.WithMetadata(new SignedInAttribute());

    public static TBuilder OpenToAll<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder =>
        builder.WithMetadata(new OpenToAllAttribute());
}
