using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;

namespace Maillage.Host;

/// <summary>Serves the built front end; hashed names never change, so browsers keep them for a year.</summary>
internal static class FrontEndFiles
{
    public static void UseFrontEnd(this IApplicationBuilder app, string folder) =>
        app.UseStaticFiles(
            new StaticFileOptions
            {
                FileProvider = new PhysicalFileProvider(folder),
                RequestPath = "/assets",
                ContentTypeProvider = new FileExtensionContentTypeProvider(),
                OnPrepareResponse = file => file.Context.Response.Headers.CacheControl = "public, max-age=31536000, immutable",
            }
        );
}
