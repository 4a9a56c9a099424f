using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Workshops.Announce;

/// <summary>How workshops are announced: the table of contents of this folder.</summary>
internal static class AnnouncePages
{
    public static IServiceCollection AddAnnouncements(this IServiceCollection services) =>
        services
            .AddSingleton<LocalClocks>()
            .AddSingleton<KitChoices>()
            .AddScoped<PublicAddress>()
            .AddScoped<Appointments>()
            .AddScoped<Diary>()
            .AddScoped<AnnouncementReader>();

    public static void Map(IEndpointRouteBuilder workshops)
    {
        ListWorkshops.Map(workshops);
        AnnounceWorkshop.Map(workshops);
        ShowWorkshop.Map(workshops);
        CorrectWorkshop.Map(workshops);
        TakeCalendar.Map(workshops);
    }
}
