using Nguon.Web.Data;
using Nguon.Web.Reading;

namespace Nguon.Web.Features.Admission;

/// <summary>What meetings, the desk and the numbering are made of.</summary>
internal static class MeetingServices
{
    public static IServiceCollection AddMeetings(this IServiceCollection services) => services
        .AddScoped<CellRollQuery>()
        .AddScoped<CellAgendaQuery>()
        .AddScoped<SessionListQuery>()
        .AddScoped<HeldSessionQuery>()
        .AddScoped<SessionAgenda>()
        .AddScoped<SessionBoard>()
        .AddScoped<SessionForms>()
        .AddScoped<SameSession>()
        .AddScoped<SendSession>()
        .AddScoped<CommitteeBoards>()
        .AddScoped<DeskQuery>()
        .AddScoped<DeskUnits>()
        .AddScoped<NumberingQuery>()
        .AddScoped<TermBook>()
        .AddScoped<NumberJudge>()
        .AddScoped<KeepNumberBook>()
        .AddScoped<RunBatch>()
        .AddScoped<NumberPapers>();
}
