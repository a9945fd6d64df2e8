using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;

namespace Nguon.Web.Api;

/// <summary>Before any use case: the NUL character, which no text may hold, and values no list knows answer 400 in words; forms, JSON and queries alike.</summary>
internal sealed class ReadableInput(RequestDelegate next)
{
    private const string Hidden = "Nội dung gửi lên có ký tự ẩn không lưu được (ký tự NUL), thường do chép từ tệp khác. Xóa ô đó, gõ lại rồi gửi lần nữa.";
    private const string Broken = "Nội dung gửi lên có ký tự ẩn không lưu được, có quá nhiều mục hoặc bị hỏng trên đường truyền. Gõ lại ô vừa chép từ nơi khác rồi gửi lần nữa.";

    private const string TooLarge = "Nội dung gửi lên quá lớn. Trang này không nhận tệp; bản chụp giấy tờ thêm ở mục Bản chụp của từng bước trong hồ sơ.";

    private const long UsualBytes = 30_000_000;
    private const long MostDrained = 4L * 1024 * 1024 * 1024;

    public async Task InvokeAsync(HttpContext context)
    {
        var endpoint = context.GetEndpoint();
        if (IsTooLarge(context.Request, endpoint))
        {
            await DrainAsync(context);
            context.Refuse(StatusCodes.Status413PayloadTooLarge, TooLarge);
            return;
        }

        var reason = HiddenIn(context.Request.Query) ? Hidden : endpoint is null ? null : UnknownValue(context.Request.Query, endpoint) ?? await OfBodyAsync(context, endpoint);
        if (reason is null)
        {
            await next(context);
            return;
        }

        context.Refuse(StatusCodes.Status400BadRequest, reason);
    }

    /// <summary>An enumeration in a query is one of its names; a number that happens to fit is not.</summary>
    private static string? UnknownValue(IQueryCollection query, Endpoint endpoint)
    {
        foreach (var parameter in endpoint.Metadata.GetOrderedMetadata<IParameterBindingMetadata>())
        {
            var type = Nullable.GetUnderlyingType(parameter.ParameterInfo.ParameterType) ?? parameter.ParameterInfo.ParameterType;
            var unknown = type.IsEnum ? query[parameter.Name].FirstOrDefault(value => value is { Length: > 0 } && !Enum.GetNames(type).Contains(value, StringComparer.OrdinalIgnoreCase)) : null;
            if (unknown is not null)
            {
                return $"{parameter.Name}: chưa hiểu “{unknown}”. Dùng một trong các giá trị: {string.Join(", ", Enum.GetNames(type))}.";
            }
        }

        return null;
    }

    private static async Task<string?> OfBodyAsync(HttpContext context, Endpoint endpoint)
    {
        var request = context.Request;
        if (request.HasFormContentType && !ApiServices.IsApi(context) && endpoint.Metadata.GetMetadata<StreamsBodyAttribute>() is null)
        {
            return await OfFormAsync(request);
        }

        return request.HasJsonContentType() && endpoint.Metadata.GetMetadata<IAcceptsMetadata>() is not null && await IsHiddenInJsonAsync(request) ? Hidden : null;
    }

    /// <summary>More than any page or endpoint without a limit of its own takes.</summary>
    private static bool IsTooLarge(HttpRequest request, Endpoint? endpoint) =>
        request.ContentLength > UsualBytes && endpoint is not null
        && endpoint.Metadata.GetMetadata<IRequestSizeLimitMetadata>() is null && endpoint.Metadata.GetMetadata<StreamsBodyAttribute>() is null;

    /// <summary>Reads what is sent to its end without keeping it: a browser that is still sending hears the answer instead of a broken line.</summary>
    private static async Task DrainAsync(HttpContext context)
    {
        if (context.Request.ContentLength <= MostDrained && context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = MostDrained;
            await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
        }
    }

    private static async Task<string?> OfFormAsync(HttpRequest request)
    {
        try
        {
            return HiddenIn(await request.ReadFormAsync(request.HttpContext.RequestAborted)) ? Hidden : null;
        }
        catch (InvalidDataException)
        {
            return Broken;
        }
    }

    private static bool HiddenIn(IEnumerable<KeyValuePair<string, Microsoft.Extensions.Primitives.StringValues>> fields) =>
        fields.Any(field => field.Key.Contains('\0', StringComparison.Ordinal) || field.Value.Any(value => value?.Contains('\0', StringComparison.Ordinal) == true));

    private static async Task<bool> IsHiddenInJsonAsync(HttpRequest request)
    {
        request.EnableBuffering();
        var scan = new NulScan();
        var buffer = new byte[16 * 1024];
        int read;
        var isFound = false;
        while (!isFound && (read = await request.Body.ReadAsync(buffer, request.HttpContext.RequestAborted)) > 0)
        {
            isFound = scan.Finds(buffer.AsSpan(0, read));
        }

        request.Body.Position = 0;
        return isFound;
    }
}

/// <summary>Looks for NUL in JSON as it comes: the bare byte, or its escape, which may be cut in two by the line.</summary>
internal sealed class NulScan
{
    private int seen;

    /// <summary>True as soon as one was found.</summary>
    public bool Finds(ReadOnlySpan<byte> part)
    {
        foreach (var one in part)
        {
            if (one == 0 || (seen == 5 && one == '0'))
            {
                return true;
            }

            seen = (seen, one) switch
            {
                (1, (byte)'\\') => 0,
                (_, (byte)'\\') => 1,
                (1, (byte)'u') => 2,
                ( >= 2, (byte)'0') => seen + 1,
                _ => 0,
            };
        }

        return false;
    }
}
