using Nguon.Bench;

if (args is ["bare", var connection, var port])
{
    await BarePage.ServeAsync(connection, int.Parse(port));
    return 0;
}

var choice = BenchChoice.Of(args);
return choice.Set is "province" or "nation" ? await Nguon.Bench.Figures.FigureRound.RunAsync(choice) : await Round.RunAsync(choice);
