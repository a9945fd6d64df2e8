using Nguon.Bench;

if (args is ["bare", var connection, var port])
{
    await BarePage.ServeAsync(connection, int.Parse(port));
    return 0;
}

return await Round.RunAsync(BenchChoice.Of(args));
