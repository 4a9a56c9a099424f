using Maillage.Members.Contracts;
using Maillage.Workshops.Kits.Browse;
using Maillage.Workshops.Kits.Delete;
using Maillage.Workshops.Kits.Edit;
using Maillage.Workshops.Kits.Import;
using Maillage.Workshops.Kits.Show;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Workshops.Kits;

/// <summary>What people do with kits: the table of contents of this folder.</summary>
internal static class KitsPages
{
    public static IServiceCollection AddKits(this IServiceCollection services) =>
        services.AddScoped<KitShelf>().AddScoped<IPersonalRecords, KitsOfMember>();

    public static void Map(IEndpointRouteBuilder workshops)
    {
        var kits = workshops.MapGroup("/kits");
        ListKits.Map(kits);
        ShowSchema.Map(kits);
        ShowKit.Map(kits);
        DuplicateKit.Map(kits);
        ImportKit.Map(kits);
        EditKit.Map(kits);
        DeleteKit.Map(kits);
    }
}
