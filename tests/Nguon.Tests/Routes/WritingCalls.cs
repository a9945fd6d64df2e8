using Microsoft.AspNetCore.Http.Metadata;
using Nguon.Tests.World;
using Nguon.Web.Access;

namespace Nguon.Tests.Routes;

/// <summary>Every request of a program that writes with a body, each with an account whose role may send it.</summary>
internal static class WritingCalls
{
    public static async Task<IEnumerable<(RouteCall Call, TestAccount Account)>> OfAsync(TestWorld world) =>
        from call in await RouteCalls.OfAsync(world.Services)
        where call is { IsApi: true, IsReading: false, HasRule: true } && RequestOf(call) is not null
        let account = new[] { world.OfficerOfPhuong, world.SecretaryOfKhuPho1, world.Clerk, world.Centre, world.ProvinceDepartment, world.Admin, world.StandingMember }.FirstOrDefault(one => call.Admits(Powers.Of(one.Role)))
        where account is not null
        select (call, account);

    /// <summary>What the body is read into; null when there is none to fill.</summary>
    public static Type? RequestOf(RouteCall call) =>
        call.Metadata.GetMetadata<IAcceptsMetadata>()?.RequestType is { IsInterface: false } type ? type : null;
}
