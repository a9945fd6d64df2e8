using System.CommandLine;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Time;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Web.Verbs;

/// <summary>What every verb shares: which database, on whose account, in which form the answer is given.</summary>
internal sealed class VerbScope(VerbStreams streams)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly Option<string?> data = new("--data") { Description = "thư mục dữ liệu (mặc định ./data)", HelpName = "THƯ_MỤC", Recursive = true };
    private readonly Option<string?> db = new("--db") { Description = "PostgreSQL: postgres://người-dùng@máy-chủ/tên (hoặc biến NGUON_DB)", HelpName = "URL", Recursive = true };
    private readonly Option<string?> login = new("--as") { Description = "làm thay tài khoản này, trong phạm vi của tài khoản", HelpName = "TÊN_ĐĂNG_NHẬP", Recursive = true };
    private readonly Option<bool> json = new("--json") { Description = "kết quả dạng JSON", Recursive = true };

    public VerbStreams Streams => streams;

    public void AddTo(RootCommand root)
    {
        root.Add(data);
        root.Add(db);
        root.Add(login);
        root.Add(json);
    }

    public DatabaseChoice Choice(ParseResult line)
    {
        var folder = line.GetValue(data) ?? Environment.GetEnvironmentVariable("NGUON_DATA") ?? "data";
        var url = line.GetValue(db) ?? Environment.GetEnvironmentVariable("NGUON_DB");
        return new DatabaseChoice(Path.GetFullPath(folder), string.IsNullOrWhiteSpace(url) ? null : url);
    }

    /// <summary>What a person types between ./nguon and a verb to reach the same database; a database's address may hold a password and is never repeated.</summary>
    public string Spoken(ParseResult line) =>
        (line.GetValue(data) is { } folder ? $" --data {folder}" : "") + (line.GetValue(db) is null ? "" : " --db …");

    /// <summary>Opens the chosen database for one act; the caller disposes it.</summary>
    public async Task<OpenVerb> OpenAsync(ParseResult line, CancellationToken ct, Action<IServiceCollection>? more = null)
    {
        var choice = Choice(line);
        var services = new ServiceCollection();
        WebComposition.AddServices(services, choice);
        services.AddLogging(logging => logging.ClearProviders());
        services.AddSingleton(streams.Clock);
        more?.Invoke(services);
        var opened = new OpenVerb(services.BuildServiceProvider(), choice);
        try
        {
            if (line.GetValue(login) is { } name)
            {
                opened.Services.GetRequiredService<CurrentUserHolder>().User = await UserAsync(opened, name, ct);
            }

            return opened;
        }
        catch
        {
            await opened.DisposeAsync();
            throw;
        }
    }

    /// <summary>The result and nothing else on standard output.</summary>
    public async Task AnswerAsync(ParseResult line, object machine, string person, CancellationToken ct)
    {
        var text = line.GetValue(json) ? JsonSerializer.Serialize(machine, JsonAnswer) : person;
        await using var output = streams.Output();
        await output.WriteAsync(Utf8.GetBytes(text + "\n"), ct);
    }

    private static JsonSerializerOptions JsonAnswer { get; } = new(JsonSerializerDefaults.Web) { Encoder = JsonColumn.Options.Encoder };

    private async Task<CurrentUser> UserAsync(OpenVerb opened, string name, CancellationToken ct)
    {
        await VerbSchema.MustBeReadyAsync(opened.Choice, ct);
        var key = name.ToUpperInvariant();
        var account = await opened.Db.Users.AsNoTracking().FirstOrDefaultAsync(a => a.NormalizedUserName == key, ct)
            ?? throw new VerbRefusedException($"Không có tài khoản «{name}».");
        var grants = await opened.Db.AccountGrants.AsNoTracking().Where(g => g.AccountId == account.Id).ToListAsync(ct);
        return CurrentUser.Of(account, grants, streams.Clock.TodayInVietnam());
    }
}

/// <summary>One database opened for one act, with the services the use cases need.</summary>
internal sealed class OpenVerb : IAsyncDisposable
{
    private readonly ServiceProvider provider;
    private readonly AsyncServiceScope scope;

    public OpenVerb(ServiceProvider provider, DatabaseChoice choice)
    {
        (this.provider, scope, Choice) = (provider, provider.CreateAsyncScope(), choice);
        Services.GetRequiredService<CurrentUserHolder>().User = CurrentUser.Operator;
    }

    public DatabaseChoice Choice { get; }

    public IServiceProvider Services => scope.ServiceProvider;

    public AppDb Db => Services.GetRequiredService<AppDb>();

    public async ValueTask DisposeAsync()
    {
        await scope.DisposeAsync();
        await provider.DisposeAsync();
    }
}
