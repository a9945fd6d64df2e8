using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Mvc.Controllers;
using Nguon.Web.Access;
using Nguon.Web.Api;
using Nguon.Web.Data;
using Nguon.Web.Features.Accounts;
using Nguon.Web.Features.Admission;
using Nguon.Web.Features.Classes;
using Nguon.Web.Features.Due;
using Nguon.Web.Features.Figures;
using Nguon.Web.Features.Home;
using Nguon.Web.Features.Organizations;
using Nguon.Web.Features.Papers;
using Nguon.Web.Features.People;
using Nguon.Web.Features.Rules;
using Nguon.Web.Reading;
using Nguon.Web.Seed;
using Nguon.Web.Ui;

namespace Nguon.Web;

/// <summary>Puts the running program together; the same for ./run, the verbs and the tests.</summary>
internal static class WebComposition
{
    public static WebApplication Build(string[] args, DatabaseChoice choice, Action<WebApplicationBuilder>? adjust = null)
    {
        var app = Make(args, choice, adjust);
        UsePipeline(app);
        return app;
    }

    /// <summary>The program without its pages: whoever has work to do beside the mapping of the pages maps them after.</summary>
    public static WebApplication Make(string[] args, DatabaseChoice choice, Action<WebApplicationBuilder>? adjust)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            Args = args,
            ContentRootPath = AppContext.BaseDirectory,
            ApplicationName = typeof(WebComposition).Assembly.GetName().Name,
        });
        AddServices(builder.Services, choice);
        adjust?.Invoke(builder);
        return builder.Build();
    }

    public static void AddServices(IServiceCollection services, DatabaseChoice choice)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddHostedService<GiveBackMemory>();
        services.AddNguonDatabase(choice);
        services.AddAccess();
        services.AddSingleton(services => new RulesOfTheDay(RuleBookSource.Load(), CalendarSource.Rows(), services.GetRequiredService<IServiceScopeFactory>(), services.GetRequiredService<TimeProvider>()));
        services.AddSingleton<UnitCodes>();
        services.AddReading();
        services.AddHome();
        services.AddOrganizations();
        services.AddDue();
        services.AddRules();
        services.AddAdmission();
        services.AddClasses();
        services.AddPeople();
        services.AddAccounts();
        services.AddPapers(choice.DataFolder);
        services.AddFigures();
        AddIdentity(services, choice);
        services.AddNguonApi();
        services.AddApiDescription();
        services.AddNguonUi();
        services.AddRazorPages(options => options.RootDirectory = "/Features").ConfigureApplicationPartManager(WithoutControllers);
    }

    /// <summary>There are none, and looking for them would load every type of the program: some 10 MB and a quarter of the start.</summary>
    private static void WithoutControllers(ApplicationPartManager parts)
    {
        foreach (var search in parts.FeatureProviders.OfType<ControllerFeatureProvider>().ToList())
        {
            parts.FeatureProviders.Remove(search);
        }
    }

    private static void AddIdentity(IServiceCollection services, DatabaseChoice choice)
    {
        services.AddDataProtection().SetApplicationName("Nguon").PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(choice.DataFolder, "keys")));
        services.AddIdentityCore<Account>(options =>
            {
                options.Password.RequiredLength = 10;
                options.Password.RequireNonAlphanumeric = false;
                options.Password.RequireUppercase = false;
                options.Password.RequireDigit = false;
                options.Password.RequireLowercase = false;
                options.Lockout.MaxFailedAccessAttempts = 5;
                options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
            })
            .AddEntityFrameworkStores<AppDb>()
            .AddSignInManager()
            .AddDefaultTokenProviders();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.ConfigureApplicationCookie(options =>
        {
            options.Cookie.Name = "nguon";
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.ExpireTimeSpan = TimeSpan.FromHours(10);
            options.SlidingExpiration = true;
            options.Events.OnValidatePrincipal = _ => Task.CompletedTask; // the gate compares the stamp at every request
        });
        services.AddAuthorization();
    }

    public static void UsePipeline(WebApplication app)
    {
        app.UseMiddleware<RequestLog>();
        app.UseNguonUi();
        app.UseApiPage();
        app.UseNguonApi();
        app.UseRouting();
        app.UseAuthentication();
        app.UseMiddleware<SameSiteGuard>();
        app.UseMiddleware<Gate>();
        app.UseMiddleware<HeadBarFiller>();
        app.UseMiddleware<ReadableInput>();
        app.MapRazorPages();
        app.MapHomeApi();
        app.MapOrganizationsApi();
        app.MapDueApi();
        app.MapRulesApi();
        app.MapPeopleApi();
        app.MapDossierApi();
        app.MapMeetingsApi();
        app.MapMembersApi();
        app.MapClassesApi();
        app.MapPapersApi();
        app.MapFiguresApi();
        app.MapAccounts();
        app.MapApiDescription();
        app.MapGet("/health/live", () => Results.Text("ok")).OpenToAll();
        app.MapGet("/health/ready", async (AppDb db, CancellationToken ct) =>
            await db.Database.CanConnectAsync(ct) ? Results.Text("ok") : Results.StatusCode(503)).OpenToAll();
    }
}
