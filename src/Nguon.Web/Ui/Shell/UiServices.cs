using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.WebEncoders;

namespace Nguon.Web.Ui;

/// <summary>Front door of the kit: services and middleware that make pages Vietnamese, safe and styled.</summary>
internal static class UiServices
{
    public const string FaultPage = "/loi/500";

    public static IServiceCollection AddNguonUi(this IServiceCollection services)
    {
        VietnameseCulture.Fix();
        services.AddSingleton<Assets>();
        services.AddScoped<HeadBar>();
        services.AddHttpContextAccessor();
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.PostConfigure<MvcOptions>(VietnameseForms.Adjust);
        services.Configure<RouteOptions>(options => options.LowercaseUrls = true);
        services.AddAntiforgery(options => options.Cookie.Name = "nguon-form");
        services.Configure<CookieTempDataProviderOptions>(options => options.Cookie.Name = "nguon-notice");
        return services;
    }

    /// <summary>Before routing: headers, assets, and a Vietnamese page for every empty error.</summary>
    public static IApplicationBuilder UseNguonUi(this IApplicationBuilder app)
    {
        var assets = app.ApplicationServices.GetRequiredService<Assets>();
        app.UseMiddleware<SafeHeaders>();
        app.Use((context, next) => assets.Find(context.Request.Path.Value ?? "") is { } asset ? asset.WriteAsync(context) : next(context));
        app.UseWhen(IsPage, pages =>
        {
            pages.UseExceptionHandler(FaultPage);
            pages.UseStatusCodePagesWithReExecute("/loi/{0}");
        });
        return app;
    }

    private static bool IsPage(HttpContext context) =>
        !context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal)
        && !context.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal);
}
