using Nguon.Bench;

if (args is ["bare", var connection, var port])
{
    await BarePage.ServeAsync(connection, int.Parse(port));
    return 0;
}

var choice = BenchChoice.Of(args);
return await (choice.Set switch
{
    "province" or "nation" => Nguon.Bench.Figures.FigureRound.RunAsync(choice),
    "sources" => Nguon.Bench.Sources.SourceRound.RunAsync(choice),
    "list" => Nguon.Bench.Sources.NotebookRound.RunAsync(choice),
    _ => Round.RunAsync(choice),
});
