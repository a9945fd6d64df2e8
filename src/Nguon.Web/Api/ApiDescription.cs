using Nguon.Web.Access;

namespace Nguon.Web.Api;

/// <summary>The description of the API at /openapi/v1.json and a page to browse it at /api; nothing is fetched from elsewhere.</summary>
internal static class ApiDescription
{
    public const string Document = "/openapi/v1.json";

    public static IServiceCollection AddApiDescription(this IServiceCollection services) => services.AddOpenApi("v1", options =>
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "Nguồn";
            document.Info.Version = "v1";
            document.Info.Description = "Mọi việc và danh sách của hệ thống. 422: chưa thực hiện được, kèm tất cả lý do; "
                + "400: chưa đọc được; 404: không có trong phạm vi; 409: người khác vừa lưu trước.";
            return Task.CompletedTask;
        }));

    public static void UseApiPage(this WebApplication app) => app.UseSwaggerUI(options =>
    {
        options.RoutePrefix = "api";
        options.DocumentTitle = "Nguồn – API";
        options.SwaggerEndpoint(Document, "Nguồn v1");
    });

    public static void MapApiDescription(this IEndpointRouteBuilder routes) => routes.MapOpenApi("/openapi/{documentName}.json").OpenToAll();
}
