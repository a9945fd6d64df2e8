using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http.Json;

namespace Nguon.Web.Api;

/// <summary>What all of /api/v1 shares: strict JSON with names for values, a problem document for every error.</summary>
internal static class ApiServices
{
    public const string Root = "/api/v1";

    public static IServiceCollection AddNguonApi(this IServiceCollection services)
    {
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = false);
        services.ConfigureHttpJsonOptions(Adjust);
        return services;
    }

    /// <summary>Before routing: stale revisions and oversized bodies become answers; empty API errors get their document.</summary>
    public static IApplicationBuilder UseNguonApi(this IApplicationBuilder app)
    {
        app.UseWhen(IsApi, api =>
        {
            api.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = context => WriteAsync(context, context.Response.StatusCode) });
            api.UseStatusCodePages(context => WriteAsync(context.HttpContext, context.HttpContext.Response.StatusCode));
        });
        app.UseMiddleware<SavedMeanwhile>();
        return app;
    }

    /// <summary>A group of routes under /api/v1.</summary>
    public static RouteGroupBuilder MapApi(this IEndpointRouteBuilder routes, string name) =>
        routes.MapGroup($"{Root}/{name}").WithTags(name);

    public static bool IsApi(HttpContext context) => context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal);

    private static Task WriteAsync(HttpContext context, int status) =>
        Results.Problem(ApiResults.Plain(status, AnswerReason.Of(context))).ExecuteAsync(context);

    private static void Adjust(JsonOptions options)
    {
        options.SerializerOptions.TypeInfoResolver = new DefaultJsonTypeInfoResolver().WithAddedModifier(RequireWhatIsNotNullable);
        options.SerializerOptions.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);
        options.SerializerOptions.RespectNullableAnnotations = true;
        options.SerializerOptions.RespectRequiredConstructorParameters = true;
        options.SerializerOptions.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.SerializerOptions.Converters.Add(new JsonStringEnumConverter(allowIntegerValues: false));
    }

    /// <summary>What a wire record cannot do without answers 400 when it is missing, instead of arriving as null.</summary>
    private static void RequireWhatIsNotNullable(JsonTypeInfo type)
    {
        // Anonymous records are only ever written.
        foreach (var property in type.Type.IsDefined(typeof(CompilerGeneratedAttribute), false) ? [] : type.Properties)
        {
            property.IsRequired |= property.AssociatedParameter is { IsNullable: false, HasDefaultValue: false } && !IsOptional(property.PropertyType);
        }
    }

    private static bool IsOptional(Type type) => Nullable.GetUnderlyingType(type) is not null || type == typeof(bool);
}
