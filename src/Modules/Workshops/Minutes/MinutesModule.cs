using Maillage.Workshops.Minutes.Fate;
using Maillage.Workshops.Minutes.Files;
using Maillage.Workshops.Minutes.Follow;
using Maillage.Workshops.Minutes.Give;
using Maillage.Workshops.Minutes.Read;
using Maillage.Workshops.Minutes.Remark;
using Maillage.Workshops.Minutes.Share;
using Maillage.Workshops.Minutes.Write;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Workshops.Minutes;

/// <summary>What workshops leave: minutes, their files, what the commons take of them.</summary>
internal static class MinutesModule
{
    public static IServiceCollection AddMinutes(this IServiceCollection services) =>
        services
            .AddSingleton<FrozenPapers>()
            .AddScoped<MinutesDesk>()
            .AddScoped<MinutesDoor>()
            .AddScoped<RemarkBook>()
            .AddScoped<MinutesGift>()
            .AddSingleton<NamedInLines>();

    public static void MapMinutes(this IEndpointRouteBuilder workshops)
    {
        ReadMinutes.Map(workshops);
        DownloadMinutes.Map(workshops);
        WriteMinutes.Map(workshops);
        ShareMinutes.Map(workshops);
        RemarkOnMinutes.Map(workshops);
        FollowMinutes.Map(workshops);
        GiveMinutes.Map(workshops);
        ShowFate.Map(workshops);
    }
}
