using Microsoft.AspNetCore.Mvc;
using Nguon.Domain;

namespace Nguon.Web.Api;

/// <summary>How the API answers an act: 200 or 201, 422 with all refusals, 404 for absent and out of reach alike, 400, 409.</summary>
internal static class ApiResults
{
    /// <summary>The value as a wire record, or the refusals.</summary>
    public static IResult Of<T>(Outcome<T> outcome, Func<T, object> view) =>
        outcome is { Succeeded: true, Value: { } value } ? Results.Ok(view(value)) : Refused(outcome);

    /// <summary>201 with the address of what was made, or the refusals.</summary>
    public static IResult Created<T>(Outcome<T> outcome, Func<T, (string Address, object View)> made)
    {
        if (outcome is not { Succeeded: true, Value: { } value })
        {
            return Refused(outcome);
        }

        var (address, view) = made(value);
        return Results.Created(address, view);
    }

    /// <summary>422 with every refusal; 404 when it is absent or out of reach.</summary>
    public static IResult Refused<T>(Outcome<T> outcome) => outcome.IsAbsent ? NotFound() : Refused(outcome.Refusals);

    public static IResult Refused(IReadOnlyList<Refusal> refusals, int status = StatusCodes.Status422UnprocessableEntity) => Results.Problem(new ProblemDetails
    {
        Status = status,
        Title = "Chưa thực hiện được.",
        Detail = string.Join(' ', refusals.Select(refusal => refusal.Message)),
        Extensions = { ["refusals"] = refusals.Select(ApiRefusal.Of).ToList() },
    });

    public static IResult NotFound() => Results.Problem(Plain(StatusCodes.Status404NotFound));

    /// <summary>400: the words were not understood; says where.</summary>
    public static IResult Malformed(string detail) => Results.Problem(Plain(StatusCodes.Status400BadRequest, detail));

    /// <summary>409: somebody saved first.</summary>
    public static IResult Stale() => Results.Problem(Plain(StatusCodes.Status409Conflict));

    internal static ProblemDetails Plain(int status, string? detail = null) => new()
    {
        Status = status,
        Title = Title(status),
        Detail = detail,
    };

    private static string Title(int status) => status switch
    {
        400 => "Chưa đọc được nội dung gửi lên.",
        401 => "Cần đăng nhập.",
        404 => Outcome.NotFound.Message,
        405 => "Địa chỉ này không nhận cách gửi đó.",
        409 => "Hồ sơ vừa được người khác lưu. Lấy bản mới nhất rồi ghi nhận lại.",
        413 => "Nội dung gửi lên quá lớn.",
        415 => "Chưa nhận kiểu nội dung này.",
        429 => "Đã thử nhiều lần liền nhau. Chờ ít phút rồi thử lại.",
        503 => "Hệ thống chưa sẵn sàng.",
        >= 500 => "Hệ thống gặp trục trặc; việc vừa làm chưa được ghi nhận.",
        _ => "Chưa thực hiện được.",
    };
}

/// <summary>One refusal on the wire.</summary>
internal sealed record ApiRefusal(string Code, string Rule, string Message, string? Basis, IReadOnlyList<string> Facts, string? MendedBy)
{
    public static ApiRefusal Of(Refusal refusal) =>
        new(refusal.Code, refusal.Rule, refusal.Message, refusal.Basis, refusal.Facts, refusal.MendedBy);
}
