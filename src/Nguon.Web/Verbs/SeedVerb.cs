using System.CommandLine;
using Nguon.Domain.Time;
using Nguon.Web.Data;
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
        await BuildAsync(open.Db, open.Choice, scope.Streams, ct);
        await scope.AnswerAsync(line, new { built = true }, "Đã dựng thành phố tập làm. Đăng nhập: ./nguon sign-in TÊN_ĐĂNG_NHẬP", ct);
        return 0;
    }

    /// <summary>Also what ./run does on an empty folder; refuses a database that holds anything.</summary>
    public static async Task BuildAsync(AppDb db, DatabaseChoice choice, VerbStreams streams, CancellationToken ct)
    {
        await VerbSchema.PrepareAsync(db, choice, ct);
        if (!await VerbSchema.HoldsNothingAsync(choice, ct))
        {
            throw new VerbRefusedException($"Cơ sở dữ liệu ở {VerbSchema.PlaceOf(choice)} đã có dữ liệu; chỉ dựng thành phố tập làm trong cơ sở dữ liệu trống.");
        }

        var today = streams.Clock.TodayInVietnam();
        if (today < DemoCity.Earliest)
        {
            throw new VerbRefusedException($"Đồng hồ của máy chỉ {today:dd/MM/yyyy}; thành phố tập làm dựng được từ {DemoCity.Earliest:dd/MM/yyyy}. Chỉnh đồng hồ, hoặc chạy ./run --empty.");
        }

        await DemoCity.BuildAsync(db, today, new ProgressLine(streams.Error), ct);
        await db.CountAnewAsync(ct);
    }
}

/// <summary>What is being done, a line each.</summary>
internal sealed class ProgressLine(TextWriter writer) : IProgress<string>
{
    public void Report(string value) => writer.WriteLine(value);
}
