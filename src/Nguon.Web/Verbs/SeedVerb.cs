using System.CommandLine;
using Nguon.Domain.Time;
using Nguon.Web.Seed.Demo;

namespace Nguon.Web.Verbs;

/// <summary>nguon seed demo: the invented city, once, in an empty database only.</summary>
internal static class SeedVerb
{
    public static Command Make(VerbScope scope)
    {
        var demo = new Command("demo", "dựng thành phố tập làm trong cơ sở dữ liệu trống");
        demo.SetAction((line, ct) => RunAsync(scope, line, ct));
        return new Command("seed", "dựng dữ liệu ban đầu") { demo };
    }

    private static async Task<int> RunAsync(VerbScope scope, ParseResult line, CancellationToken ct)
    {
        await using var open = await scope.OpenAsync(line, ct);
        await VerbSchema.PrepareAsync(open.Db, open.Choice, ct);
        if (!await VerbSchema.HoldsNothingAsync(open.Db, ct))
        {
            throw new VerbRefusedException($"Cơ sở dữ liệu ở {VerbSchema.PlaceOf(open.Choice)} đã có dữ liệu; chỉ dựng thành phố tập làm trong cơ sở dữ liệu trống.");
        }

        await DemoCity.BuildAsync(open.Db, scope.Streams.Clock.TodayInVietnam(), new ProgressLine(scope.Streams.Error), ct);
        await scope.AnswerAsync(line, new { built = true }, "Đã dựng thành phố tập làm. Đăng nhập: ./nguon sign-in TÊN_ĐĂNG_NHẬP", ct);
        return 0;
    }
}

/// <summary>What is being done, a line each.</summary>
internal sealed class ProgressLine(TextWriter writer) : IProgress<string>
{
    public void Report(string value) => writer.WriteLine(value);
}
